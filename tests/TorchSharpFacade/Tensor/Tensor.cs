using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace TorchSharp;

// A tensor's lifetime, text and names.
public static partial class torch
{
    public partial class Tensor : IDisposable
    {
        internal Tensor() => throw Facade.NotExecutable();
        public IntPtr Handle => throw Facade.NotExecutable();
        public bool IsInvalid => throw Facade.NotExecutable();
        public string? name { get => throw Facade.NotExecutable(); set => throw Facade.NotExecutable(); }
        public string[] names => throw Facade.NotExecutable();
        public static long PeakCount => throw Facade.NotExecutable();
        public static long TotalCount => throw Facade.NotExecutable();
        public Tensor DetachFromDisposeScope() => throw Facade.NotExecutable();
        public void Dispose() => throw Facade.NotExecutable();
        protected virtual void Dispose(bool disposing) => throw Facade.NotExecutable();
        public override bool Equals(object? obj) => throw Facade.NotExecutable();
        public bool Equals(Tensor target) => throw Facade.NotExecutable();
        public override int GetHashCode() => throw Facade.NotExecutable();
        public bool has_names() => throw Facade.NotExecutable();
        public static Tensor Load(BinaryReader reader) => throw Facade.NotExecutable();
        public static Tensor Load(Stream stream) => throw Facade.NotExecutable();
        public static Tensor Load(string location) => throw Facade.NotExecutable();
        public static Tensor load(string location) => throw Facade.NotExecutable();
        public Tensor MoveToOtherDisposeScope(Tensor other) => throw Facade.NotExecutable();
        public Tensor MoveToOtherDisposeScope(DisposeScope? other) => throw Facade.NotExecutable();
        public Tensor MoveToOuterDisposeScope() => throw Facade.NotExecutable();
        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024) => throw Facade.NotExecutable();
        public Tensor rename(IEnumerable<string?>? names) => throw Facade.NotExecutable();
        public Tensor rename_(IEnumerable<string?>? names) => throw Facade.NotExecutable();
        public void save(string location) => throw Facade.NotExecutable();
        public override string ToString() => throw Facade.NotExecutable();
        public string ToString(
            bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
                => throw Facade.NotExecutable();
        public string ToString(
            TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
                => throw Facade.NotExecutable();
        public static Tensor UnsafeCreateTensor(IntPtr handle) => throw Facade.NotExecutable();
        public void WriteBytesToStream(Stream stream, int bufferSize = 1024) => throw Facade.NotExecutable();
    }
}
