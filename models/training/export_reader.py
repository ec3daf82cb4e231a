"""Step 14: the reader as a model folder of its own, and the proof that Node gives the same scores."""

import argparse
import json
from pathlib import Path
import subprocess

import numpy as np
import torch
from torch.nn.functional import normalize

from evaluate import Encoder
from export import quantize, tokenizer
from marks import MARKS, RUNES, marked, rules
from reader import MATCHED, MOST_OF_PASSAGE, SPECIAL, WIDTH, Reader, read

LONGEST = 384  # runes too
CHECKED_PAIRS = 200
MOST_APART = 0.02


class Exported(torch.nn.Module):
    """The reader with the rows that it looks up as int8, and one input for question, passage and their marks."""

    def __init__(self, reader, table, rare):
        super().__init__()
        self.reader = reader
        reader.looked_up = self.looked_up
        trained = torch.from_numpy(table.astype(np.float32))
        with torch.no_grad():
            parts = trained @ reader.projected.weight.T, trained @ reader.matched.weight.T, trained @ reader.components.T
            # Rounded together, so they have to be of like size; those that are compared have no length anyway.
            self.size = float(parts[0].std())
            rows, scales = quantize(torch.cat([part / part.std() for part in parts], 1).numpy())
        self.last, self.words = len(table) - 1, len(table) + len(rare["parts"])
        numbers = {"rows": rows, "scales": scales, "parts": rare["parts"].astype(np.int32), "weights": rare["weights"]}
        for name, array in numbers.items():
            self.register_buffer(name, torch.from_numpy(array))
        self.register_buffer("lengths", reader.lengths.half())
        self.register_buffer("runes", self.words + torch.arange(len(RUNES)))

    def row(self, tokens):
        return self.rows[tokens].float() * self.scales[tokens]

    def looked_up(self, tokens):
        flat = tokens.flatten()
        at = (flat > self.last).nonzero()
        rare = flat[at[:, 0]] - self.last - 1
        sums = (self.row(self.parts[rare].long()) * self.weights[rare].float()[..., None]).sum(1)
        rows = self.row(flat.clamp(max=self.last)).scatter(0, at.expand(-1, sums.shape[1]), sums)
        rows = rows.view(*tokens.shape, -1)
        own, matched, principal = rows.split([WIDTH, MATCHED, rows.shape[-1] - WIDTH - MATCHED], -1)
        own = own * self.size + self.reader.projected.bias
        return own, normalize(matched + 1e-6, dim=-1), normalize(principal + 1e-9, dim=-1), self.lengths[tokens].float()

    def forward(self, input_ids, attention_mask, token_type_ids):
        # The runes go behind the words. Those of a word are the ones counted up to it and not up to the word before.
        runes = input_ids >= self.words
        counts = (input_ids[..., None] == self.runes).long().cumsum(1)
        order = (torch.arange(input_ids.shape[1]) + runes.long() * input_ids.shape[1]).argsort(1)
        order = order.index_select(1, torch.arange((~runes).long().sum(1).max()))
        counts = counts.gather(1, order[..., None].expand(-1, -1, len(MARKS)))
        marks = torch.cat([counts[:, :1], counts[:, 1:] - counts[:, :-1]], 1).clamp(max=1)
        tokens, mask, side = (values.gather(1, order) for values in (input_ids, attention_mask, token_type_ids))
        known = (mask > 0) & (tokens >= SPECIAL) & (tokens < self.words)
        asked, told = known & (side == 0), known & (side > 0)
        return self.reader(tokens * known, marks, asked, told)[0][:, None]


def save(exported, file):
    names = ["input_ids", "attention_mask", "token_type_ids"]
    example = torch.tensor([[2, 100, 101, 3, 102, int(exported.runes[0]), exported.last + 1, 104, 3]])
    types = torch.tensor([[0, 0, 0, 0, 1, 1, 1, 1, 1]])
    axes = {name: {0: "batch_size", 1: "sequence_length"} for name in names}
    torch.onnx.export(
        exported, (example, torch.ones_like(example), types), str(file), opset_version=14, input_names=names,
        output_names=["logits"], dynamic_axes={**axes, "logits": {0: "batch_size"}},
    )


def descriptions(vocabulary):
    described = tokenizer({**vocabulary, **{rune: len(vocabulary) + i for i, rune in enumerate(RUNES)}})
    described["normalizer"]["normalizers"][:0] = rules()
    described["post_processor"]["pair"] = [
        *described["post_processor"]["single"],
        {"Sequence": {"id": "B", "type_id": 1}},
        {"SpecialToken": {"id": "[SEP]", "type_id": 1}},
    ]
    config = {
        "architectures": ["BertForSequenceClassification"], "model_type": "bert", "hidden_size": WIDTH,
        "vocab_size": len(vocabulary) + len(RUNES), "max_position_embeddings": LONGEST, "type_vocab_size": 2,
        "id2label": {"0": "answers"}, "label2id": {"answers": 0}, "pad_token_id": 0,
        "_note": "a small cross-encoder over static token vectors, see README.md",
    }
    tokens = {
        "tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": LONGEST,
        "clean_up_tokenization_spaces": True, "cls_token": "[CLS]", "sep_token": "[SEP]",
        "pad_token": "[PAD]", "unk_token": "[UNK]", "mask_token": "[MASK]",
    }
    return {"config.json": config, "tokenizer_config.json": tokens, "tokenizer.json": described}


def how_far_apart(model, candidates, encoder, reader):
    """Backissue's own cross-encoder, in Node, against the reader before it was rounded."""
    rows = [json.loads(line) for line in candidates.read_text("utf8").splitlines()[:: 7]][:CHECKED_PAIRS]
    pairs = [[row["question"], row["passages"][0]["text"]] for row in rows if row["passages"]]
    script = Path(__file__).parent / "relevance.mjs"
    done = subprocess.run(["node", script, model], input=json.dumps(pairs), capture_output=True, text=True, check=True)
    texts = [(marked(question, encoder), marked(text, encoder)[:MOST_OF_PASSAGE]) for question, text in pairs]
    with torch.no_grad():
        scores, _ = read(reader, texts)
    return len(pairs), np.abs(np.array(json.loads(done.stdout)) - scores.sigmoid().numpy())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("model", type=Path, help="folder that is written")
    parser.add_argument("--run", default="tuned", help="the table whose vectors it reads")
    parser.add_argument("--rare", default="rare")
    parser.add_argument("--reader", nargs="+", default=["reader"], help="names of its states, whose mean is exported")
    parser.add_argument("--candidates", default="candidates.jsonl", help="pairs for the check")
    options = parser.parse_args()
    work = options.work
    vocabulary = json.loads((work / "vocabulary.json").read_text())
    table, rare = np.load(work / f"{options.run}.npy"), np.load(work / f"{options.rare}.npz")
    encoder = Encoder(table, vocabulary, rare)
    states = [torch.load(work / f"{name}.pt") for name in options.reader]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    readers = [Reader(encoder.table) for _ in range(2)]
    for reader in readers:
        reader.load_state_dict(mean)
        reader.eval()
    (options.model / "onnx").mkdir(parents=True, exist_ok=True)
    for name, content in descriptions(encoder.vocabulary).items():
        (options.model / name).write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", "utf8")
    save(Exported(readers[0], table, rare).eval(), options.model / "onnx" / "model_quantized.onnx")
    count, apart = how_far_apart(options.model.resolve(), work / options.candidates, encoder, readers[1])
    print(f"{count} pairs, Node against Python: {apart.mean():.4f} apart on the mean, {apart.max():.4f} at the most")
    if apart.mean() > MOST_APART:
        raise SystemExit(f"The exported reader differs from the trained one: by more than {MOST_APART} on the mean.")


if __name__ == "__main__":
    main()
