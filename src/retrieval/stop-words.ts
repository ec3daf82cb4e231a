/** Words that say nothing of what a text is about, or that only address the one who is asked. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above after again all also am an and any anybody anyone anything are aren as at be because been ' +
    'before being below between both but by can cannot could couldn did didn do does doesn doing don during each ' +
    'either else ever every few for from further had hadn has hasn have haven having he her here hers him his how ' +
    'however i if in into is isn it its itself just let ll me mine might more most much must my no nor not now of ' +
    'off on once one only or other our ours out over own per re same shall she should so some somebody someone ' +
    'something such than that the their theirs them then there these they this those though through thus to too ' +
    'under until up upon us ve very was wasn we were weren what whatever when where whether which while who whom ' +
    'whose why will with within without would wouldn yes yet you your yours ' +
    'anyway actually basically bit cheers curious ey guys hello help hey hi hiya kind know like lol maybe mean ok ' +
    'okay pal please pls plz question quick really remember say said says sort sorry tell thank thanks thing ' +
    'things thx um wanna want wanted wonder wondering yo happen happened get got give find found mention mentioned ' +
    'talk talked explain describe many according bot called came come comes compare compared full go goes going gone ' +
    'everybody everyone everything nobody none nothing whats whos wheres whens hows thats theres isnt arent wasnt ' +
    'werent dont doesnt didnt cant couldnt wont wouldnt shouldnt havent hasnt hadnt im ive youre theyre lets whatd ' +
    'gonna gotta kinda sorta dunno cos coz cuz btw tho ur ya reckon guess recall stuff ' +
    'hello heya look made make makes making name named names please take taken takes took went'
  ).split(' '),
);

/** Words with which a question speaks of the newsletter and of itself, not of its subject. */
export const askingWords: ReadonlySet<string> = new Set(
  (
    'announced announcement anything article articles ask asked asking cover covered covers edition folks hear heard ' +
    'issue issues latest looking mate msg news newsletter newsletters piece published recall recently report ' +
    'reported reporting reports saw seen somewhere stated summarise summarize summary told wrote writing written'
  ).split(' '),
);
