"""Random models of the real Gemma 4 architectures, written with gguf-py from a seed.

The weights say nothing; the structure, the kinds of tokens, the keys and the tensors' names are
those of the files that llama.cpp's converter makes (``convert_hf_to_gguf.py`` of llama-cpp-python
0.3.36), so llama.cpp runs the same code on them, at the same speed for the same sizes.
"""

from tests.gemma.config import DENSE, E2B, KINDS, MOE, REAL_E2B, UNIFIED, Config
from tests.gemma.pair import Pair, write_pair

__all__ = ["DENSE", "E2B", "KINDS", "MOE", "REAL_E2B", "UNIFIED", "Config", "Pair", "write_pair"]
