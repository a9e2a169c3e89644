using System;
using System.Collections.Generic;

namespace ShapeSafe;

/// <summary>
/// Lowered masks by value: a model that makes the same mask in every step, in every layer, gets one tensor. Bounded, the least
/// recently used go first; safe to use from several threads.
/// </summary>
internal sealed class LoweredMaskCache(int capacity, long capacityBytes)
{
    private readonly object gate = new();
    private readonly Dictionary<LoweringKey, LinkedListNode<(LoweringKey Key, LoweredMask Mask)>> known = [];
    private readonly LinkedList<(LoweringKey Key, LoweredMask Mask)> byUse = [];
    private long bytes;

    /// <summary>The cache of all declared attention.</summary>
    public static LoweredMaskCache Shared { get; } = new(capacity: 256, capacityBytes: 256L << 20);

    /// <summary>How much memory may be kept.</summary>
    public long CapacityBytes
    {
        get
        {
            lock (gate)
            {
                return capacityBytes;
            }
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            lock (gate)
            {
                capacityBytes = value;
                DropBeyondCapacity();
            }
        }
    }

    /// <summary>How many masks are kept.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return known.Count;
            }
        }
    }

    /// <summary>How much memory is kept.</summary>
    public long Bytes
    {
        get
        {
            lock (gate)
            {
                return bytes;
            }
        }
    }

    /// <summary>The mask of a key, which is used until <see cref="Release"/> is called for it.</summary>
    public LoweredMask Use(in LoweringKey key)
    {
        lock (gate)
        {
            if (known.TryGetValue(key, out var node))
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
            }
            else
            {
                node = byUse.AddFirst((key, LoweredMask.Make(key)));
                known.Add(key, node);
                bytes += node.Value.Mask.Bytes;
            }

            var mask = node.Value.Mask;
            mask.Use();
            DropBeyondCapacity();
            return mask;
        }
    }

    /// <summary>The mask is not used any more.</summary>
    public void Release(LoweredMask mask)
    {
        lock (gate)
        {
            mask.Release();
        }
    }

    /// <summary>Forgets all masks; those in use are disposed of when they are released.</summary>
    public void Clear()
    {
        lock (gate)
        {
            while (byUse.Last is { } last)
            {
                Drop(last);
            }
        }
    }

    private void DropBeyondCapacity()
    {
        while (byUse.Last is { } last && (known.Count > capacity || bytes > capacityBytes))
        {
            Drop(last);
        }
    }

    private void Drop(LinkedListNode<(LoweringKey Key, LoweredMask Mask)> node)
    {
        byUse.Remove(node);
        known.Remove(node.Value.Key);
        bytes -= node.Value.Mask.Bytes;
        node.Value.Mask.Drop();
    }
}
