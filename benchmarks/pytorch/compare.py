"""The embedded engine and PyTorch in turn, round after round, on the same numbers: shape, mask, both times and their ratio, in Markdown.

Run it with benchmarks/pytorch/compare, which builds our side and says what is missing."""

import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

import attention
import blas
import torch

TURN = 0.25  # seconds that one side calls without pause, at least once
PAUSE = 0.02  # so that threads of the other side that still spin go to sleep
TOLERANCE = 1e-4  # in float32, on numbers from -1 to 1


@dataclass
class Row:
    name: str
    mask: str
    heads: int
    queries: int
    keys: int
    width: int
    kind: str = "attention"

    @property
    def shape(self):
        if self.kind == "multihead":
            return f"H{self.heads} L=S {self.queries} E{self.width}"
        lengths = f"L=S {self.queries}" if self.queries == self.keys else f"L {self.queries} S {self.keys}"
        return f"H{self.heads} {lengths} D{self.width}"


DOCUMENTS = "documents:1400,900,700,500,300,200,64,32"
ROWS = [
    Row("dense", "none", 8, 4096, 4096, 64),
    Row("causal", "causal", 8, 4096, 4096, 64),
    Row("window", "window:256", 8, 4096, 4096, 64),
    Row("documents", DOCUMENTS, 8, 4096, 4096, 64),
    Row("padding", "padding:2048", 8, 4096, 4096, 64),
    Row("decoding", "none", 8, 1, 8192, 64),
    Row("multihead", "none", 8, 4096, 4096, 512, "multihead"),
]


class Engine:
    """Our side, a process that waits for commands."""

    def __init__(self, assembly):
        self.process = subprocess.Popen(
            ["dotnet", assembly, "counterpart"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def ask(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            sys.exit(f"The engine stopped at '{command}'.")
        return answer.strip()

    def seconds(self, threads, times):
        return float(self.ask(f"run {threads} {times}"))


class PyTorch:
    """Their side, in this process."""

    def __init__(self, library):
        self.library = library

    def seconds(self, way, threads, times):
        call, blas_threads = way
        torch.set_num_threads(threads)
        self.library.use_threads(blas_threads)
        call.run()
        start = time.perf_counter()
        for _ in range(times):
            call.run()
        return (time.perf_counter() - start) / times

    def fastest(self, calls, threads):
        """The fastest way to get a result with so many threads; BLAS may have threads of its own or leave them to PyTorch."""
        ways = [(call, blas_threads) for call in calls for blas_threads in ([1] if call.threads_itself else sorted({1, threads}))]
        return ways[0] if len(ways) == 1 else min(ways, key=lambda way: min(self.seconds(way, threads, 1) for _ in range(2)))


def save(folder, **tensors):
    for name, tensor in tensors.items():
        tensor.detach().contiguous().numpy().tofile(os.path.join(folder, name.replace("__", ".")))


def prepare(row, folder, engine):
    """Gives both sides the same numbers; returns PyTorch's calls."""
    torch.manual_seed(1)
    if row.kind == "multihead":
        modules = attention.multi_head_modules(row.width, row.heads)
        first = modules[0]
        tokens = torch.rand(1, row.queries, row.width) * 2 - 1
        save(folder, query=tokens, in_proj_weight=first.in_proj_weight, in_proj_bias=first.in_proj_bias,
             out_proj__weight=first.out_proj.weight, out_proj__bias=first.out_proj.bias)
        engine.ask(f"multihead {folder} {row.mask} {row.heads} {row.queries} {row.width}")
        return attention.multi_head_calls(modules, tokens)
    query, key, value = (torch.rand(1, row.heads, length, row.width) * 2 - 1 for length in (row.queries, row.keys, row.keys))
    save(folder, query=query, key=key, value=value)
    engine.ask(f"attention {folder} {row.mask} {row.heads} {row.queries} {row.keys} {row.width}")
    return attention.calls(query, key, value, row.mask)


def difference(folder, engine, expected):
    engine.ask("save")
    with open(os.path.join(folder, "output"), "rb") as file:
        output = torch.frombuffer(bytearray(file.read()), dtype=torch.float32)
    return (output - expected.flatten()).abs().max().item()


def compare(row, threads, rounds, folder, engine, pytorch):
    """One line of the table."""
    calls = prepare(row, folder, engine)
    way = pytorch.fastest(calls, threads)
    theirs, ours = [], []
    times_of_theirs = max(1, round(TURN / pytorch.seconds(way, threads, 1)))
    times_of_ours = max(1, round(TURN / engine.seconds(threads, 1)))
    for turn in range(rounds):
        sides = [(theirs, lambda: pytorch.seconds(way, threads, times_of_theirs)),
                 (ours, lambda: engine.seconds(threads, times_of_ours))]
        for seconds, run in sides if turn % 2 == 0 else reversed(sides):
            time.sleep(PAUSE)
            seconds.append(run())
    ratios = sorted(our / their for our, their in zip(ours, theirs))
    spread = f"{ratios[len(ratios) // 10]:.2f} to {ratios[-1 - len(ratios) // 10]:.2f}"
    error = difference(folder, engine, way[0].run())
    if not error < TOLERANCE:
        sys.exit(f"{row.name}: the results differ by up to {error:.0e}: the times mean nothing.")
    mask = "documents" if row.mask == DOCUMENTS else row.mask.replace(":", " ")
    print(f"| {row.name} | {row.shape} | {mask} | {threads} | {way[0].name} | {statistics.median(theirs) * 1e3:.2f} "
          f"| {statistics.median(ours) * 1e3:.2f} | {statistics.median(ratios):.3f} | {spread} | {error:.0e} |", flush=True)


def processor():
    with open("/proc/cpuinfo") as cpu:
        return next((line.split(":")[1].strip() for line in cpu if line.startswith("model name")), platform.machine())


def main(assembly, rounds, names):
    library = blas.Blas()
    capability = re.search(r"CPU capability usage: (\w+)", torch.__config__.show())
    capability = capability.group(1) if capability else "not said"
    print(f"\n{processor()}, {os.cpu_count()} processors. PyTorch {torch.__version__}, vectors: {capability}. {library}.")
    if library.library is None:
        print("Without OpenBLAS PyTorch may be slower than it can be (Debian: apt install libopenblas0-pthread).")
    if capability == "DEFAULT":
        print("PyTorch uses no wide vectors: it found no processor in /proc/cpuinfo or /sys. The ratios flatter us; mount both.")
    if attention.MISSING:
        print(attention.MISSING)
    print(f"float32, B = 1, {rounds} rounds, medians; ratio = our time / PyTorch's of the same round, spread = 10 % to 90 % of them.\n")
    print("| row | shape | mask | threads | PyTorch's call | PyTorch ms | ShapeSafe ms | ratio | spread | largest difference |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    engine, pytorch = Engine(assembly), PyTorch(library)
    with torch.inference_mode(), tempfile.TemporaryDirectory() as folder:
        for row in ROWS:
            for threads in (1, 2) if not names or row.name in names else ():
                compare(row, threads, rounds, folder, engine, pytorch)


def choose_kernel():
    """Starts this program again with the BLAS kernel that is the fastest here; the setting lives in that process only."""
    best, tried = blas.fastest()
    for setting, (kernel, seconds) in tried.items():
        print(f"{blas.KERNEL} = {setting}: kernel {kernel}, {seconds * 1e3:.1f} ms for attention of H8 L=S 1024 D64"
              + (" (taken)" if setting == best else ""), flush=True)
    os.environ.pop(blas.KERNEL, None)
    if best != blas.OWN_CHOICE:
        os.environ[blas.KERNEL] = best
    os.environ["SHAPESAFE_KERNEL_CHOSEN"] = "1"
    os.execv(sys.executable, [sys.executable, *sys.argv])


if __name__ == "__main__":
    unknown = [name for name in sys.argv[3:] if name not in {row.name for row in ROWS}]
    if unknown:
        sys.exit(f"No row is called {', '.join(unknown)}; there are {', '.join(row.name for row in ROWS)}.")
    if "SHAPESAFE_KERNEL_CHOSEN" not in os.environ:
        choose_kernel()
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 15, sys.argv[3:])
