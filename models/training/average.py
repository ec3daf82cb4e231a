"""Step 7: the mean of several runs from the same start: better than each of them. See README.md."""

import argparse
from pathlib import Path

import numpy as np


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("runs", nargs="+", help="names of the runs that are averaged")
    parser.add_argument("--weights", type=float, nargs="+", help="how much each run counts; alike if left out")
    parser.add_argument("--to", default="average", help="name of the average")
    options = parser.parse_args()
    tables = [np.load(options.work / f"{run}.npy") for run in options.runs]
    tables = [table / np.linalg.norm(table, axis=1).mean() for table in tables]
    mean = np.average(tables, axis=0, weights=options.weights)
    np.save(options.work / f"{options.to}.npy", mean.astype(np.float32))


if __name__ == "__main__":
    main()
