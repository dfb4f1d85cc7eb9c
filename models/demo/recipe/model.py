"""Gemma 4 (dense, vision) in plain torch: the same arithmetic as transformers, made for the CPU.

Only what the demo model uses is here: no mixture of experts, no per-layer embeddings, no shared
keys and values, one picture of one fixed size in each prompt. Query, key and value are one
matrix, as are gate and up: fewer, larger products. `export.py` takes them apart again.
"""

from __future__ import annotations

import math

import torch
from config import GRID, PATCH, POOL, RMS_EPS, TEXT, VISION, Grid, TextShape, VisionShape
from torch import Tensor, nn
from torch.nn import functional


def rms_norm(x: Tensor, weight: Tensor | None = None) -> Tensor:
    """Root-mean-square norm over the last axis, computed in float32."""
    wide = x.float()
    wide = wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + RMS_EPS)
    return (wide if weight is None else wide * weight).to(x.dtype)


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotary position in the half-split ("neox") order over the last axis."""
    half = x.shape[-1] // 2
    turned = torch.cat((-x[..., half:], x[..., :half]), -1)
    return x * cos + turned * sin


def angles(positions: Tensor, dims: int, theta: float) -> Tensor:
    """Angles [len(positions), dims] for `rotate`."""
    inverse = theta ** (-torch.arange(0, dims, 2, dtype=torch.float32) / dims)
    half = positions.float()[:, None] * inverse
    return torch.cat((half, half), -1)


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None) -> Tensor:
    """Attention without scaling; without a mask in plain products.

    On the CPU their backward pass, once compiled, beats that of the fused kernel.
    """
    if mask is not None:
        return functional.scaled_dot_product_attention(q, k, v, attn_mask=mask, scale=1.0)
    return torch.softmax(q @ k.transpose(-1, -2), -1) @ v


class Block(nn.Module):
    """One transformer layer with norms before and after both halves, as in Gemma 4."""

    def __init__(self, hidden: int, heads: int, head_dim: int, ffn: int, depth: int) -> None:
        super().__init__()
        self.heads, self.head_dim = heads, head_dim
        self.qkv = nn.Linear(hidden, 3 * heads * head_dim, bias=False)
        self.out = nn.Linear(heads * head_dim, hidden, bias=False)
        self.gate_up = nn.Linear(hidden, 2 * ffn, bias=False)
        self.down = nn.Linear(ffn, hidden, bias=False)
        # Attention is not scaled by 1/sqrt(head_dim): the norms' weights carry that factor.
        self.q_norm = nn.Parameter(torch.full((head_dim,), head_dim**-0.25))
        self.k_norm = nn.Parameter(torch.full((head_dim,), head_dim**-0.25))
        self.attn_in = nn.Parameter(torch.ones(hidden))
        self.attn_post = nn.Parameter(torch.full((hidden,), depth**-0.5))
        self.ffn_in = nn.Parameter(torch.ones(hidden))
        self.ffn_post = nn.Parameter(torch.full((hidden,), depth**-0.5))

    def project(self, x: Tensor, cos: Tensor, sin: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys and values [batch, heads, length, head_dim], turned to their places."""
        batch, length, _ = x.shape
        qkv = self.qkv(rms_norm(x, self.attn_in))
        q, k, v = qkv.view(batch, length, 3, self.heads, self.head_dim).unbind(2)
        q = self.turn(rms_norm(q, self.q_norm), cos, sin).transpose(1, 2)
        k = self.turn(rms_norm(k, self.k_norm), cos, sin).transpose(1, 2)
        return q, k, rms_norm(v).transpose(1, 2)

    def finish(self, x: Tensor, attended: Tensor) -> Tensor:
        """The rest of the layer, from what the heads gathered."""
        y = self.out(attended.transpose(1, 2).flatten(2))
        x = x + rms_norm(y, self.attn_post)
        gate, up = self.gate_up(rms_norm(x, self.ffn_in)).chunk(2, -1)
        y = self.down(functional.gelu(gate, approximate="tanh") * up)
        return x + rms_norm(y, self.ffn_post)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        """x [batch, length, hidden] -> the same shape; every place sees every other."""
        q, k, v = self.project(x, cos, sin)
        return self.finish(x, attend(q, k, v, None))

    def turn(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        """Rotary position for x [batch, length, heads, head_dim]."""
        return rotate(x, cos.unsqueeze(-2), sin.unsqueeze(-2)).to(x.dtype)


class VisionBlock(Block):
    """A layer of the vision tower: the head's first half turns with x, its second with y."""

    def turn(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        half = self.head_dim // 2
        cos, sin = cos.unsqueeze(-2), sin.unsqueeze(-2)
        first = rotate(x[..., :half], cos[..., :half], sin[..., :half])
        second = rotate(x[..., half:], cos[..., half:], sin[..., half:])
        return torch.cat((first, second), -1).to(x.dtype)


class Vision(nn.Module):
    """Pictures to pooled features, one for each cell of the grid."""

    cos: Tensor
    sin: Tensor
    at_x: Tensor
    at_y: Tensor

    def __init__(self, shape: VisionShape = VISION, grid: Grid = GRID) -> None:
        super().__init__()
        self.shape = shape
        self.patch = nn.Linear(3 * PATCH * PATCH, shape.hidden, bias=False)
        table = torch.randn(2, shape.position_table, shape.hidden) * 0.02
        self.table = nn.Parameter(table)
        self.layers = nn.ModuleList(
            VisionBlock(shape.hidden, shape.heads, shape.head_dim, shape.ffn, shape.layers)
            for _ in range(shape.layers)
        )
        cell = torch.arange(grid.cells)[:, None]
        inner = torch.arange(POOL * POOL)[None, :]
        at_x = (cell % grid.columns) * POOL + inner % POOL
        at_y = (cell // grid.columns) * POOL + inner // POOL
        self.register_buffer("at_x", at_x.flatten(), persistent=False)
        self.register_buffer("at_y", at_y.flatten(), persistent=False)
        half = shape.head_dim // 2
        turns = torch.cat(
            (
                angles(self.at_x, half, shape.rope_theta),
                angles(self.at_y, half, shape.rope_theta),
            ),
            -1,
        )
        self.register_buffer("cos", turns.cos(), persistent=False)
        self.register_buffer("sin", turns.sin(), persistent=False)

    def forward(self, patches: Tensor, cells: Tensor | None = None) -> Tensor:
        """uint8 [batch, n, 9, 768] -> normed [batch, n, hidden].

        Without `cells` the n cells are the whole grid, row by row; with it ([batch, n]) they are
        those cells of the grid: a window of the picture, its places unchanged.
        """
        batch, count = patches.shape[:2]
        pixels = patches.view(batch, count * POOL * POOL, -1).float() * (2 / 255) - 1
        at_x, at_y, cos, sin = self.at_x, self.at_y, self.cos, self.sin
        if cells is not None:
            inner = torch.arange(POOL * POOL)
            places = (cells[..., None] * POOL * POOL + inner).flatten(1)
            at_x, at_y, cos, sin = at_x[places], at_y[places], cos[places], sin[places]
        x = self.patch(pixels) + (self.table[0][at_x] + self.table[1][at_y])
        for layer in self.layers:
            x = layer(x, cos, sin)
        pooled = x.float().view(batch, count, POOL * POOL, -1).mean(2)
        return rms_norm(pooled * math.sqrt(self.shape.hidden))


class DemoModel(nn.Module):
    """The whole model: prompt tokens, one picture, question and answer in one sequence."""

    def __init__(
        self,
        vocabulary: int,
        vision: VisionShape = VISION,
        text: TextShape = TEXT,
        grid: Grid = GRID,
    ) -> None:
        super().__init__()
        self.text = text
        self.vision = Vision(vision, grid)
        self.project = nn.Linear(vision.hidden, text.hidden, bias=False)
        self.embed = nn.Embedding(vocabulary, text.hidden)
        nn.init.normal_(self.embed.weight, std=text.hidden**-0.5)
        self.layers = nn.ModuleList(
            Block(text.hidden, text.heads, head_dim, text.ffn, text.layers)
            for head_dim in [text.head_dim] * (text.layers - 1) + [text.global_head_dim]
        )
        self.norm = nn.Parameter(torch.ones(text.hidden))

    def forward(self, prefix: Tensor, features: Tensor, tokens: Tensor) -> Tensor:
        """Final hidden states [batch, length, hidden] at the places of `tokens`.

        The sequence is `prefix` [p], which all of the batch share and which is therefore computed
        once; the picture as `features` [batch, cells, vision hidden]; `tokens` [batch, length].
        """
        batch, cells = features.shape[:2]
        scale = math.sqrt(self.text.hidden)
        first = self.embed(prefix)[None] * scale
        picture = self.project(features)
        x = torch.cat((picture, (self.embed(tokens) * scale).to(picture.dtype)), 1)
        p, total = len(prefix), len(prefix) + x.shape[1]
        at = torch.arange(total)
        causal = at[None, :] <= at[:, None]
        shown = (at >= p) & (at < p + cells)
        # The picture's tokens see one another both ways, in sliding layers only.
        both = causal | (shown[:, None] & shown[None, :])
        last = len(self.layers) - 1
        for index, layer in enumerate(self.layers):
            mask = causal if index == last else both
            turns = angles(at, layer.head_dim, self.text.rope_theta)
            cos, sin = turns.cos(), turns.sin()
            q0, k0, v0 = layer.project(first, cos[:p], sin[:p])
            q, k, v = layer.project(x, cos[p:], sin[p:])
            first = layer.finish(first, attend(q0, k0, v0, mask[:p, :p]))
            k = torch.cat((k0.expand(batch, -1, -1, -1), k), 2)
            v = torch.cat((v0.expand(batch, -1, -1, -1), v), 2)
            x = layer.finish(x, attend(q, k, v, mask[p:]))
        return rms_norm(x[:, cells:], self.norm)

    def logits(self, hidden: Tensor) -> Tensor:
        """Scores over the vocabulary; the embedding table is also the output layer."""
        return functional.linear(hidden, self.embed.weight)
