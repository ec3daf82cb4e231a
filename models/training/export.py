"""Step 10: the trained table as a model folder, and the proof that Node gives the same vectors."""

import argparse
import json
from pathlib import Path
import subprocess

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

from evaluate import Encoder
from sources import SOURCES, documents

LONGEST = 512
CHECKED_TEXTS = 400
LEAST_COSINE = 0.999
# Punctuation and symbols have no vectors: they are taken away before words are looked up.
NOT_WORDS = r"[^\p{L}\p{M}\p{N}]+"


def quantize(table):
    """Rows of int8 with a scale each."""
    scales = np.maximum(np.abs(table).max(1, keepdims=True), 1e-12) / 127
    return np.round(table / scales).astype(np.int8), scales.astype(np.float32)


def network(table, rare):
    """Looks up a vector for each token, and adds up those of a rare one; padding has the zero vector."""
    rows, scales = quantize(table)
    numbers = {
        "rows": rows, "scales": scales, "parts": rare["parts"], "weights": rare["weights"],
        "trained": np.array(len(table)), "last_trained": np.array(len(table) - 1),
        "line": np.array([-1]), "width": np.array([table.shape[1]]), "one": np.array([1]),
    }
    node = helper.make_node
    nodes = [
        node("Reshape", ["input_ids", "line"], ["tokens"]),
        node("Min", ["tokens", "last_trained"], ["own"]),
        *looked_up("own", "own_vectors"),
        node("Greater", ["tokens", "last_trained"], ["is_rare"]),
        node("NonZero", ["is_rare"], ["rare_at"]),
        node("Transpose", ["rare_at"], ["at"]),
        node("GatherND", ["tokens", "at"], ["rare_tokens"]),
        node("Sub", ["rare_tokens", "trained"], ["rare"]),
        node("Gather", ["parts", "rare"], ["small_parts"]),
        node("Cast", ["small_parts"], ["its_parts"], to=TensorProto.INT64),
        *looked_up("its_parts", "part_vectors"),
        node("Gather", ["weights", "rare"], ["half_weights"]),
        node("Cast", ["half_weights"], ["its_weights"], to=TensorProto.FLOAT),
        node("Unsqueeze", ["its_weights", "line"], ["weights3"]),
        node("Mul", ["part_vectors", "weights3"], ["weighted"]),
        node("ReduceSum", ["weighted", "one"], ["sums"], keepdims=0),
        node("ScatterND", ["own_vectors", "at", "sums"], ["flat_vectors"]),
        node("Shape", ["input_ids"], ["shape"]),
        node("Concat", ["shape", "width"], ["shape3"], axis=0),
        node("Reshape", ["flat_vectors", "shape3"], ["vectors"], allowzero=1),
        node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        node("Unsqueeze", ["mask", "line"], ["mask3"]),
        node("Mul", ["vectors", "mask3"], ["last_hidden_state"]),
    ]
    shape = ["batch_size", "sequence_length"]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, shape)
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    output = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*shape, table.shape[1]])
    weights = [numpy_helper.from_array(array, name) for name, array in numbers.items()]
    graph = helper.make_graph(nodes, "static_embedding", inputs, [output], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=8)
    checker.check_model(model)
    return model


def looked_up(tokens, vectors):
    """The nodes that make whole vectors of the rows of some tokens."""
    return [
        helper.make_node("Gather", ["rows", tokens], [f"{tokens}_rows"]),
        helper.make_node("Cast", [f"{tokens}_rows"], [f"{tokens}_numbers"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["scales", tokens], [f"{tokens}_scales"]),
        helper.make_node("Mul", [f"{tokens}_numbers", f"{tokens}_scales"], [vectors]),
    ]


def tokenizer(vocabulary):
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    flags = {"special": True, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
    begin, end = {"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"SpecialToken": {"id": "[SEP]", "type_id": 0}}
    first, second = {"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}
    known = {name: {"id": name, "ids": [vocabulary[name]], "tokens": [name]} for name in ("[CLS]", "[SEP]")}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": vocabulary[name], "content": name, **flags} for name in special],
        "normalizer": {
            "type": "Sequence",
            "normalizers": [
                {"type": "Replace", "pattern": {"Regex": NOT_WORDS}, "content": " "},
                {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True,
                 "strip_accents": True, "lowercase": True},
            ],
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {"type": "TemplateProcessing", "single": [begin, first, end],
                           "pair": [begin, first, end, second, end], "special_tokens": known},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                  "max_input_chars_per_word": 100, "vocab": vocabulary},
    }


def descriptions(vocabulary, dimensions):
    config = {
        "architectures": ["BertModel"], "model_type": "bert", "hidden_size": dimensions,
        "vocab_size": len(vocabulary), "max_position_embeddings": LONGEST, "type_vocab_size": 2,
        "num_hidden_layers": 0, "num_attention_heads": 1, "intermediate_size": dimensions,
        "hidden_act": "gelu", "pad_token_id": 0, "_note": "static token embeddings, no transformer layers",
    }
    tokens = {
        "tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": LONGEST,
        "clean_up_tokenization_spaces": True, "cls_token": "[CLS]", "sep_token": "[SEP]",
        "pad_token": "[PAD]", "unk_token": "[UNK]", "mask_token": "[MASK]",
    }
    return {"config.json": config, "tokenizer_config.json": tokens, "tokenizer.json": tokenizer(vocabulary)}


def some_texts(folder, seed):
    """Whole paragraphs of every source, and each a second time as a short text."""
    texts = []
    for source in SOURCES:
        for number, (_, paragraphs) in enumerate(documents(folder, source, seed)):
            if number % 37 == 0 and 20 < len(paragraphs[0]) < 1500:
                texts += [paragraphs[0], paragraphs[0][:60]]
            if len(texts) >= CHECKED_TEXTS * (1 + SOURCES.index(source)) / len(SOURCES):
                break
    return texts


def least_cosine(model, texts, encoder):
    """Backissue's own embedder, in Node, against the table before it was rounded."""
    script = Path(__file__).parent / "vectors.mjs"
    done = subprocess.run(["node", script, model], input=json.dumps(texts), capture_output=True, text=True, check=True)
    there = np.array(json.loads(done.stdout), np.float32)
    return float((there * encoder.encode(texts)).sum(1).min())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("text", type=Path, help="folder of the unpacked text, from which the check takes some")
    parser.add_argument("model", type=Path, help="folder that is written")
    parser.add_argument("--run", default="final")
    parser.add_argument("--rare", default="rare", help="the words that are added to it")
    options = parser.parse_args()
    vocabulary = json.loads((options.work / "vocabulary.json").read_text())
    table = np.load(options.work / f"{options.run}.npy")
    rare = np.load(options.work / f"{options.rare}.npz")
    encoder = Encoder(table, vocabulary, rare)
    (options.model / "onnx").mkdir(parents=True, exist_ok=True)
    for name, content in descriptions(encoder.vocabulary, table.shape[1]).items():
        (options.model / name).write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", "utf8")
    save(network(table, rare), str(options.model / "onnx" / "model_quantized.onnx"))
    texts = some_texts(options.text, 1)
    least = least_cosine(options.model.resolve(), texts, encoder)
    print(f"{len(texts)} texts, Node against Python: cosine {least:.5f} at the least")
    if least < LEAST_COSINE:
        raise SystemExit(f"The exported model differs from the trained one: below {LEAST_COSINE}.")


if __name__ == "__main__":
    main()
