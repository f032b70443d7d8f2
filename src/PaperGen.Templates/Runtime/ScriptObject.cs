using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PaperGen.Templates.Runtime;

namespace PaperGen.Templates;

/// <summary>
/// Members by name, in the order in which they came. A subclass that computes members overrides
/// <see cref="TryGetValue(TemplateContext, SourceSpan, string, out object)"/>, <see cref="Contains"/> and <see cref="GetMembers"/>.
/// </summary>
#pragma warning disable CA1710 // Scriban's name.
public class ScriptObject : IScriptObject, IDictionary<string, object?>
#pragma warning restore CA1710
{
    private readonly OrderedDictionary<string, Member> _members;

    /// <summary>An object without members.</summary>
    public ScriptObject() => _members = new OrderedDictionary<string, Member>(StringComparer.Ordinal);

    /// <summary>An object without members, with room for some.</summary>
    public ScriptObject(int capacity) => _members = new OrderedDictionary<string, Member>(capacity, StringComparer.Ordinal);

    private readonly record struct Member(object? Value, bool IsReadOnly);

    /// <inheritdoc/>
    public virtual int Count => _members.Count;

    /// <inheritdoc/>
    public virtual bool IsReadOnly { get; set; }

    /// <inheritdoc/>
    public ICollection<string> Keys => [.. GetMembers()];

    /// <inheritdoc/>
    public ICollection<object?> Values => [.. this.Select(member => member.Value)];

    /// <inheritdoc/>
    public object? this[string key]
    {
        get => TryGetValue(null, default, key, out var value) ? value : null;
        set => SetValue(key, value, readOnly: false);
    }

    /// <inheritdoc/>
    public virtual IEnumerable<string> GetMembers() => _members.Keys;

    /// <inheritdoc/>
    public virtual bool Contains(string member) => _members.ContainsKey(member);

    /// <inheritdoc/>
    public virtual bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var found = _members.TryGetValue(member, out var entry);
        value = entry.Value;
        return found;
    }

    /// <inheritdoc/>
    public virtual bool CanWrite(string member) => !IsReadOnly && !(_members.TryGetValue(member, out var entry) && entry.IsReadOnly);

    /// <inheritdoc/>
    public virtual bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member)) return false;
        _members[member] = new Member(value, readOnly);
        return true;
    }

    /// <summary>Writes a member, whether templates may write it or not.</summary>
    public void SetValue(string member, object? value, bool readOnly) => _members[member] = new Member(value, readOnly);

    /// <inheritdoc/>
    public virtual void SetReadOnly(string member, bool readOnly)
    {
        _members.TryGetValue(member, out var entry);
        _members[member] = entry with { IsReadOnly = readOnly };
    }

    /// <inheritdoc/>
    public virtual bool Remove(string member) => !IsReadOnly && _members.Remove(member);

    /// <summary>Adds a function that templates call by <paramref name="name"/>.</summary>
    public void Import(string name, Delegate function) => SetValue(name, new DelegateFunction(function), readOnly: false);

    /// <summary>Copies the public properties of a .NET object (or the members of a dictionary) into this one; for a type, its public static functions.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The program is not trimmed.")]
    public void Import(object source, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null) =>
        ObjectImporter.Import(this, source, filter, renamer ?? StandardMemberRenamer.Default);

    /// <summary>A copy; with <paramref name="deep"/>, also of the objects and arrays inside.</summary>
    public virtual ScriptObject Clone(bool deep)
    {
        var copy = new ScriptObject(_members.Count);
        foreach (var (name, member) in _members) copy._members[name] = deep ? member with { Value = ScriptArray.CloneValue(member.Value) } : member;
        return copy;
    }

    /// <inheritdoc/>
    public void Add(string key, object? value) => _members.Add(key, new Member(value, IsReadOnly: false));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Contains(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object? value) => TryGetValue(null, default, key, out value);

    /// <inheritdoc/>
    public void Clear() => _members.Clear();

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        foreach (var name in GetMembers())
        {
            TryGetValue(null, default, name, out var value);
            yield return new KeyValuePair<string, object?>(name, value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        foreach (var member in this) array[arrayIndex++] = member;
    }

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => Remove(item.Key);
}
