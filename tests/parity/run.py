"""Compares the app's engine with transformers. See README.md beside this file.

python -m tests.parity.run --reference PYTHON --llama-cpp PATH [--folder FOLDER] [--kinds ...]
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.parity import compare
from tests.parity.cases import KINDS, WAYS, write_inputs

_SCRIPTS = Path(__file__).resolve().parent / "reference"


def run(
    python: Path,
    llama_cpp: Path,
    folder: Path,
    kinds: Sequence[str] = KINDS,
    precision: str = "f32",
) -> list[compare.Difference]:
    """Make the models in ``folder``, ask both sides, compare. ``python`` is that of the environment
    of requirements.txt. Raises CalledProcessError where a script of it fails."""
    from tests.parity.app_side import describe

    write_inputs(folder)
    chosen = ["--kinds", *kinds]
    make = [str(_SCRIPTS / "make.py"), str(folder), "--llama-cpp", str(llama_cpp)]
    subprocess.run([python, *make, "--precision", precision, *chosen], check=True)
    for kind in kinds:
        for way in WAYS:
            describe(folder / kind, way)
    subprocess.run([python, str(_SCRIPTS / "evaluate.py"), str(folder), *chosen], check=True)
    return [
        difference
        for kind in kinds
        for way in WAYS
        for difference in compare.compare(folder, kind, way)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reference", type=Path, required=True, help="its Python interpreter")
    parser.add_argument("--llama-cpp", type=Path, required=True, help="llama.cpp's source")
    parser.add_argument("--folder", type=Path, help="where to keep what is made")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--precision", choices=("f32", "f16"), default="f32")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        found = run(options.reference, options.llama_cpp, folder, options.kinds, options.precision)
        count, refused, wrong = compare.sizes(folder)
    print(compare.table(found))
    print(f"sizes: {count} compared, {refused} refused by transformers, {len(wrong)} differ")
    for ours, theirs in wrong[:10]:
        print(f"  {ours} {theirs}")


if __name__ == "__main__":
    main()
