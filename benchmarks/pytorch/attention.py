"""The same attention by PyTorch: every way it offers, in the forms its users write; compare.py keeps the fastest."""

import math
from typing import Callable, NamedTuple

import torch
import torch.nn.functional as functional

HAS_FUSED = hasattr(functional, "scaled_dot_product_attention")
MISSING = None if HAS_FUSED else (
    f"PyTorch {torch.__version__} has no scaled_dot_product_attention (it came with 2.0): rows compare with explicit softmax "
    "attention and nn.MultiheadAttention, and say nothing about the fused kernel.")


class Call(NamedTuple):
    """One way to compute a row."""

    name: str
    run: Callable
    threads_itself: bool  # whether PyTorch spreads it over threads; else it may be faster to let BLAS do so


def dense(mask, queries, keys):
    """The boolean tensor of a mask, True where a query may look, in the smallest shape that says it; None for all."""
    name, _, rest = mask.partition(":")
    numbers = [int(number) for number in rest.split(",") if number]
    if name == "none":
        return None
    if name == "padding":
        return (torch.arange(keys) < numbers[0]).view(1, 1, 1, keys)
    if name == "documents":
        documents = torch.repeat_interleave(torch.arange(len(numbers)), torch.tensor(numbers))
        return documents[:, None] == documents[None, :]
    distance = torch.arange(queries)[:, None] - torch.arange(keys)[None, :]
    if name == "causal":
        return distance >= 0
    if name == "window":
        return (distance >= 0) & (distance < numbers[0])
    raise ValueError(f"'{mask}' is no mask")


def calls(query, key, value, mask):
    """The calls that give the attention of [B, H, L, D] tensors."""
    allowed = dense(mask, query.shape[-2], key.shape[-2])
    if HAS_FUSED and mask == "causal":
        return [Call("SDPA, is_causal", lambda: functional.scaled_dot_product_attention(query, key, value, is_causal=True), True)]
    if HAS_FUSED:
        name = "SDPA" if allowed is None else f"SDPA, boolean mask {list(allowed.shape)}"
        return [Call(name, lambda: functional.scaled_dot_product_attention(query, key, value, attn_mask=allowed), True)]
    hidden = None if allowed is None else ~allowed

    def explicit():
        scores = (query / math.sqrt(query.shape[-1])) @ key.transpose(-2, -1)
        if hidden is not None:
            scores = scores.masked_fill_(hidden, -math.inf)
        return torch.softmax(scores, -1) @ value

    return [Call("explicit softmax", explicit, False)]


def multi_head_calls(modules, tokens):
    """Multi-head self-attention of [B, L, E] tokens: nn.MultiheadAttention with its fast path, and without it."""
    batch_first, sequence_first = modules
    turned = tokens.transpose(0, 1)
    return [
        Call("nn.MultiheadAttention, fast path", lambda: batch_first(tokens, tokens, tokens, need_weights=False)[0], False),
        Call("nn.MultiheadAttention", lambda: sequence_first(turned, turned, turned, need_weights=False)[0].transpose(0, 1), False),
    ]


def multi_head_modules(features, heads):
    """The module batch first and sequence first, with the same weights, for inference."""
    modules = [torch.nn.MultiheadAttention(features, heads, batch_first=first).eval() for first in (True, False)]
    torch.nn.init.uniform_(modules[0].in_proj_bias, -0.1, 0.1)
    torch.nn.init.uniform_(modules[0].out_proj.bias, -0.1, 0.1)
    modules[1].load_state_dict(modules[0].state_dict())
    return modules
