using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ShapeSafe.Tests.Engine;

/// <summary>Floats with a page before and a page behind them that nobody may touch: one read or write outside ends the process.</summary>
internal sealed unsafe class GuardedMemory : IDisposable
{
    private static readonly nint PageBytes = Environment.SystemPageSize;
    private readonly nint bytes;
    private readonly byte* pages;

    /// <param name="count">How many floats.</param>
    /// <param name="atEnd">Whether they end where the guarded page begins; else they begin where one ends.</param>
    public GuardedMemory(int count, bool atEnd)
    {
        var inner = Math.Max(1, ((count * (nint)sizeof(float)) + PageBytes - 1) / PageBytes) * PageBytes;
        bytes = inner + (2 * PageBytes);
        pages = Allocate(bytes);
        Forbid(pages);
        Forbid(pages + PageBytes + inner);
        Length = count;
        Start = (float*)(pages + PageBytes + (atEnd ? inner - (count * (nint)sizeof(float)) : 0));
    }

    public int Length { get; }

    public float* Start { get; }

    public Span<float> Span => new(Start, Length);

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            const uint Release = 0x8000;
            VirtualFree(pages, 0, Release);
        }
        else
        {
            Unmap(pages, bytes);
        }
    }

    private static byte* Allocate(nint bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            const uint CommitAndReserve = 0x3000;
            const uint ReadWrite = 0x04;
            var memory = VirtualAlloc(null, bytes, CommitAndReserve, ReadWrite);
            return memory is not null ? memory : throw new Win32Exception();
        }

        const int ReadAndWrite = 3;
        const int Private = 2;
        var anonymous = OperatingSystem.IsLinux() ? 0x20 : 0x1000;
        var mapped = Map(null, bytes, ReadAndWrite, Private | anonymous, -1, 0);
        return (nint)mapped != -1 ? mapped : throw new Win32Exception();
    }

    private static void Forbid(byte* page)
    {
        const uint NoAccess = 0x01;
        var done = OperatingSystem.IsWindows() ? VirtualProtect(page, PageBytes, NoAccess, out _) : Protect(page, PageBytes, 0) == 0;
        if (!done)
        {
            throw new Win32Exception();
        }
    }

    [DllImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static extern byte* Map(void* address, nint length, int access, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static extern int Protect(void* address, nint length, int access);

    [DllImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static extern int Unmap(void* address, nint length);

    [DllImport("kernel32", SetLastError = true)]
    private static extern byte* VirtualAlloc(void* address, nint size, uint type, uint access);

    [DllImport("kernel32", SetLastError = true)]
    private static extern bool VirtualProtect(void* address, nint size, uint access, out uint before);

    [DllImport("kernel32", SetLastError = true)]
    private static extern bool VirtualFree(void* address, nint size, uint type);
}
