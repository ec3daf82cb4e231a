"""Step 9: the trained table as a model folder, and the proof that Node gives the same vectors."""

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


def network(table):
    """Looks up a vector for each token; padding has the zero vector."""
    rows, scales = quantize(table)
    nodes = [
        helper.make_node("Gather", ["rows", "input_ids"], ["small"]),
        helper.make_node("Cast", ["small"], ["numbers"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["scales", "input_ids"], ["scale"]),
        helper.make_node("Mul", ["numbers", "scale"], ["vectors"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "last"], ["mask3"]),
        helper.make_node("Mul", ["vectors", "mask3"], ["last_hidden_state"]),
    ]
    shape = ["batch_size", "sequence_length"]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, shape)
        for name in ("input_ids", "attention_mask", "token_type_ids")
    ]
    output = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*shape, table.shape[1]])
    weights = [
        numpy_helper.from_array(rows, "rows"),
        numpy_helper.from_array(scales, "scales"),
        numpy_helper.from_array(np.array([-1], np.int64), "last"),
    ]
    graph = helper.make_graph(nodes, "static_embedding", inputs, [output], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    checker.check_model(model)
    return model


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
    parser.add_argument("--run", default="run")
    options = parser.parse_args()
    vocabulary = json.loads((options.work / "vocabulary.json").read_text())
    table = np.load(options.work / f"{options.run}.npy")
    (options.model / "onnx").mkdir(parents=True, exist_ok=True)
    for name, content in descriptions(vocabulary, table.shape[1]).items():
        (options.model / name).write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", "utf8")
    save(network(table), str(options.model / "onnx" / "model_quantized.onnx"))
    texts = some_texts(options.text, 1)
    least = least_cosine(options.model.resolve(), texts, Encoder(table, vocabulary))
    print(f"{len(texts)} texts, Node against Python: cosine {least:.5f} at the least")
    if least < LEAST_COSINE:
        raise SystemExit(f"The exported model differs from the trained one: below {LEAST_COSINE}.")


if __name__ == "__main__":
    main()
