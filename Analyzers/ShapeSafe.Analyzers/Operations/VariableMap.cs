using System.Collections.Generic;

namespace ShapeSafe.Analyzers.Operations;

/// <summary>
/// The values of variables. Immutable: a binary trie over the variables' hashes. A map and those made from it share what they have in
/// common, so that comparing them costs as much as they differ, not as much as they hold.
/// </summary>
internal sealed class VariableMap
{
    public static readonly VariableMap Empty = new(null);

    private readonly Node? root;

    private VariableMap(Node? root) => this.root = root;

    /// <summary>A variable whose values are not the same object in two maps.</summary>
    /// <param name="Mine">Its value in the first map, if it is there.</param>
    /// <param name="Theirs">Its value in the second map, if it is there.</param>
    public readonly record struct Difference(object Variable, Value? Mine, Value? Theirs);

    private abstract class Node(uint prefix, uint bit)
    {
        /// <summary>The bits above <see cref="Bit"/>, which are the same in all the hashes below.</summary>
        public uint Prefix => prefix;

        /// <summary>The highest bit in which the hashes below differ; 0 in a leaf.</summary>
        public uint Bit => bit;

        /// <summary>Whether all the hashes of the other node begin as those of this one.</summary>
        public bool Covers(Node other) => bit >= other.Bit && (bit == 0 ? other.Prefix : other.Prefix & ~(bit | (bit - 1))) == prefix;
    }

    private sealed class Fork(uint prefix, uint bit, Node zero, Node one) : Node(prefix, bit)
    {
        public Node Side(bool isOne) => isOne ? one : zero;

        public bool IsOne(uint hash) => (hash & Bit) != 0;

        /// <summary>What of a node that this one covers is below one of its sides.</summary>
        public Node? Side(Node? covered, bool isOne) =>
            covered is Fork fork && fork.Bit == Bit ? fork.Side(isOne) : covered is not null && IsOne(covered.Prefix) == isOne ? covered : null;

        public Node? With(bool isOne, Node? changed) =>
            changed == Side(isOne) ? this
            : changed is null ? Side(!isOne)
            : isOne ? new Fork(Prefix, Bit, zero, changed) : new Fork(Prefix, Bit, changed, one);
    }

    /// <param name="next">Another variable with the same hash.</param>
    private sealed class Leaf(object variable, Value value, uint hash, Leaf? next) : Node(hash, 0)
    {
        public object Variable => variable;

        public Value Value => value;

        public Leaf? Next => next;

        public Leaf? Find(object wanted) => variable.Equals(wanted) ? this : next?.Find(wanted);

        public Leaf? Without(object unwanted) => variable.Equals(unwanted) ? next : new Leaf(variable, value, Prefix, next?.Without(unwanted));
    }

    public Value? this[object variable]
    {
        get
        {
            var hash = (uint)variable.GetHashCode();
            var node = root;
            while (node is Fork fork)
                node = fork.Side(fork.IsOne(hash));
            return node?.Prefix == hash ? ((Leaf)node).Find(variable)?.Value : null;
        }
    }

    public VariableMap With(object variable, Value value) => Of(Set(root, new Leaf(variable, value, (uint)variable.GetHashCode(), null)));

    public VariableMap Without(object variable) => this[variable] is null ? this : Of(Remove(root!, (uint)variable.GetHashCode(), variable));

    /// <summary>Every variable, as what this map has and an empty one has not.</summary>
    public List<Difference> All => Differences(Empty);

    public List<Difference> Differences(VariableMap other)
    {
        var differences = new List<Difference>();
        Compare(root, other.root, differences);
        return differences;
    }

    private static void Compare(Node? mine, Node? theirs, List<Difference> differences)
    {
        if (mine == theirs)
            return;
        if (mine is Leaf or null && theirs is Leaf or null && (mine is null || theirs is null || mine.Prefix == theirs.Prefix))
        {
            Compare((Leaf?)mine, (Leaf?)theirs, differences);
            return;
        }
        var top = (mine, theirs) switch
        {
            (Fork one, _) when theirs is null || one.Covers(theirs) => one,
            (_, Fork one) when mine is null || one.Covers(mine) => one,
            _ => null,
        };
        Compare(top is null ? mine : top.Side(mine, false), top is null ? null : top.Side(theirs, false), differences);
        Compare(top is null ? null : top.Side(mine, true), top is null ? theirs : top.Side(theirs, true), differences);
    }

    private static void Compare(Leaf? mine, Leaf? theirs, List<Difference> differences)
    {
        for (var leaf = mine; leaf is not null; leaf = leaf.Next)
        {
            var value = theirs?.Find(leaf.Variable)?.Value;
            if (!ReferenceEquals(leaf.Value, value))
                differences.Add(new(leaf.Variable, leaf.Value, value));
        }
        for (var leaf = theirs; leaf is not null; leaf = leaf.Next)
        {
            if (mine?.Find(leaf.Variable) is null)
                differences.Add(new(leaf.Variable, null, leaf.Value));
        }
    }

    private VariableMap Of(Node? changed) => changed == root ? this : new VariableMap(changed);

    private static Node Set(Node? node, Leaf leaf)
    {
        if (node is null)
            return leaf;
        if (!node.Covers(leaf))
            return Join(node, leaf);
        if (node is Fork fork)
            return fork.With(fork.IsOne(leaf.Prefix), Set(fork.Side(fork.IsOne(leaf.Prefix)), leaf))!;
        var others = (Leaf)node;
        var old = others.Find(leaf.Variable);
        return old is null ? new Leaf(leaf.Variable, leaf.Value, leaf.Prefix, others)
            : ReferenceEquals(old.Value, leaf.Value) ? node
            : new Leaf(leaf.Variable, leaf.Value, leaf.Prefix, others.Without(leaf.Variable));
    }

    private static Node? Remove(Node node, uint hash, object variable) =>
        node is Fork fork ? fork.With(fork.IsOne(hash), Remove(fork.Side(fork.IsOne(hash)), hash, variable)) : ((Leaf)node).Without(variable);

    /// <summary>Two nodes of which the first does not cover the second.</summary>
    private static Fork Join(Node node, Leaf leaf)
    {
        var bit = 1u << 31;
        while (((node.Prefix ^ leaf.Prefix) & bit) == 0)
            bit >>= 1;
        var isOne = (leaf.Prefix & bit) != 0;
        return new Fork(leaf.Prefix & ~(bit | (bit - 1)), bit, isOne ? node : leaf, isOne ? leaf : node);
    }
}
