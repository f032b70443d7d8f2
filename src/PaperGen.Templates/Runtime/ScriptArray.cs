using System.Collections;

namespace PaperGen.Templates;

/// <summary>Values in a row; may also have members.</summary>
#pragma warning disable CA1710 // Scriban's name.
public sealed class ScriptArray : IList<object?>, IList, IReadOnlyList<object?>
#pragma warning restore CA1710
{
    private readonly List<object?> _items;
    private ScriptObject? _members;

    /// <summary>An empty array.</summary>
    public ScriptArray() => _items = [];

    /// <summary>An empty array with room for some values.</summary>
    public ScriptArray(int capacity) => _items = new List<object?>(capacity);

    /// <summary>An array of the values.</summary>
    public ScriptArray(IEnumerable values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _items = values is IEnumerable<object?> objects ? [.. objects] : [.. values.Cast<object?>()];
    }

    /// <inheritdoc cref="ICollection.Count"/>
    public int Count => _items.Count;

    /// <summary>Whether templates may not change it.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>The members that were set beside the values.</summary>
    public ScriptObject ScriptObject => _members ??= new ScriptObject();

    internal ScriptObject? MembersOrNull => _members;

    /// <summary>The value at an index: null beyond the end; setting beyond the end fills with null.</summary>
    public object? this[int index]
    {
        get => (uint)index < (uint)_items.Count ? _items[index] : null;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            while (_items.Count <= index) _items.Add(null);
            _items[index] = value;
        }
    }

    /// <inheritdoc/>
    public void Add(object? item) => _items.Add(item);

    /// <summary>Adds the values at the end.</summary>
    public void AddRange(IEnumerable<object?> items) => _items.AddRange(items);

    /// <inheritdoc cref="ICollection{T}.Clear"/>
    public void Clear() => _items.Clear();

    /// <inheritdoc cref="ICollection{T}.Contains"/>
    public bool Contains(object? item) => _items.Contains(item);

    /// <inheritdoc cref="IList{T}.IndexOf"/>
    public int IndexOf(object? item) => _items.IndexOf(item);

    /// <inheritdoc cref="IList{T}.Insert"/>
    public void Insert(int index, object? item) => _items.Insert(index, item);

    /// <inheritdoc/>
    public bool Remove(object? item) => _items.Remove(item);

    /// <inheritdoc cref="IList{T}.RemoveAt"/>
    public void RemoveAt(int index) => _items.RemoveAt(index);

    /// <inheritdoc/>
    public void CopyTo(object?[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => _items.GetEnumerator();

    /// <summary>A copy; with <paramref name="deep"/>, also of the objects and arrays inside.</summary>
    public ScriptArray Clone(bool deep)
    {
        var copy = new ScriptArray(_items.Count) { _members = _members?.Clone(deep) };
        foreach (var item in _items) copy.Add(deep ? CloneValue(item) : item);
        return copy;
    }

    internal static object? CloneValue(object? value) => value switch
    {
        ScriptArray array => array.Clone(deep: true),
        ScriptObject inner => inner.Clone(deep: true),
        _ => value,
    };

    bool IList.IsFixedSize => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => _items;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int IList.Add(object? value)
    {
        Add(value);
        return _items.Count - 1;
    }

    void IList.Remove(object? value) => Remove(value);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);
}
