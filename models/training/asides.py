"""What people in a chat write before a question, and behind it."""

BEFORE = (
    "hi all", "Hi everyone, new here.", "hey", "hello,", "sorry if this was asked before, but", "quick question:",
    "Quick question,", "does anyone know", "can anybody tell me", "just wondering,", "I was wondering", "out of curiosity,",
    "please,", "ok so", "wait,", "um", "not sure if this is the right channel but",
    "I vaguely remember reading something about this:", "morning!", "Could you tell me", "do you happen to know",
    "I missed the last issues,", "remind me,", "can someone explain", "guys,", "so", "and", "also",
    "I think I saw something on this,", "anyone know", "tell me", "pls", "Good evening, I would like to know",
    "my friend asked me", "probably a silly question, but", "long time reader, first question here:", "hey bot", "yo",
)
BEHIND = (
    "? thx", "? thanks in advance", "please", "? anyone?", "lol", "? asking for a friend", "? cheers", "if you know",
    "? tia", "roughly", "exactly", "again", "? Thank you!", "? I forgot.", "? sorry if it's obvious", "? can't find it",
    "right now", "do you know",
)
