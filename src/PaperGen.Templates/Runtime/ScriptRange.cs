using System.Collections;

namespace PaperGen.Templates.Runtime;

/// <summary>Integers from one to another, up or down, without storing them.</summary>
internal sealed class ScriptRange(long first, long last, int count) : IReadOnlyList<object?>
{
    public int Count { get; } = count;

    public object? this[int index] => (uint)index < (uint)Count ? Boxes.Of(first <= last ? first + index : first - index) : null;

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
