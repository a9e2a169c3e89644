using System.Collections;
using System.Collections.Generic;

namespace TorchSharp;

public static partial class torch
{
    public struct Size : IEnumerable<long>
    {
        public Size(long[] shape) => throw Facade.NotExecutable();
        public Size(IEnumerable<long> shape) => throw Facade.NotExecutable();
        public Size(int[] shape) => throw Facade.NotExecutable();
        public Size(long size) => throw Facade.NotExecutable();
        public Size((long, long) size) => throw Facade.NotExecutable();
        public Size((long, long, long) size) => throw Facade.NotExecutable();
        public Size((long, long, long, long) size) => throw Facade.NotExecutable();
        public Size((long, long, long, long, long) size) => throw Facade.NotExecutable();
        public Size((long, long, long, long, long, long) size) => throw Facade.NotExecutable();
        public Size(int size) => throw Facade.NotExecutable();
        public Size((int, int) size) => throw Facade.NotExecutable();
        public Size((int, int, int) size) => throw Facade.NotExecutable();
        public Size((int, int, int, int) size) => throw Facade.NotExecutable();
        public Size((int, int, int, int, int) size) => throw Facade.NotExecutable();
        public Size((int, int, int, int, int, int) size) => throw Facade.NotExecutable();
        public static Size Empty;
        public bool IsEmpty => throw Facade.NotExecutable();
        public bool IsScalar => throw Facade.NotExecutable();
        public int Length => throw Facade.NotExecutable();
        public long[] Shape => throw Facade.NotExecutable();
        public override bool Equals(object? obj) => throw Facade.NotExecutable();
        public IEnumerator<long> GetEnumerator() => throw Facade.NotExecutable();
        public override int GetHashCode() => throw Facade.NotExecutable();
        public long numel() => throw Facade.NotExecutable();
        public Size Slice(int first, int next) => throw Facade.NotExecutable();
        public IEnumerable<long> Take(int i) => throw Facade.NotExecutable();
        public long this[int idx] => throw Facade.NotExecutable();
        public long this[long idx] => throw Facade.NotExecutable();
        IEnumerator IEnumerable.GetEnumerator() => throw Facade.NotExecutable();
        public static Size operator +(Size left, Size right) => throw Facade.NotExecutable();
        public static Size operator +(Size left, IEnumerable<long> right) => throw Facade.NotExecutable();
        public static bool operator ==(Size left, Size right) => throw Facade.NotExecutable();
        public static bool operator !=(Size left, Size right) => throw Facade.NotExecutable();
        public static implicit operator Size(long size) => throw Facade.NotExecutable();
        public static implicit operator Size((long, long) size) => throw Facade.NotExecutable();
        public static implicit operator Size((long, long, long) size) => throw Facade.NotExecutable();
        public static implicit operator Size((long, long, long, long) size) => throw Facade.NotExecutable();
        public static implicit operator Size((long, long, long, long, long) size) => throw Facade.NotExecutable();
        public static implicit operator Size((long, long, long, long, long, long) size) => throw Facade.NotExecutable();
        public static implicit operator Size(long[] size) => throw Facade.NotExecutable();
    }
}
