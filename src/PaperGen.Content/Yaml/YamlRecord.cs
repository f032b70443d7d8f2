using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PaperGen.Content.Yaml;

/// <summary>
/// Describes a mapping once: its keys, their types, what they mean. Reads it into an immutable value, reports every key and
/// value that does not fit, and writes the JSON Schema that editors' tools use.
/// </summary>
/// <param name="name">What the mapping describes, with its article: <c>a page</c>.</param>
/// <param name="create">The value without any key; it is told where the mapping stands.</param>
public sealed class YamlRecord<T>(string name, Func<SourceSpan, T> create) : YamlType<T>
{
    private ImmutableArray<YamlKey> _keys = [];

    /// <inheritdoc/>
    public override string Expected => $"{name} as a mapping of keys";

    /// <summary>This record with one key more.</summary>
    /// <param name="key">The key as it is written: lower case, words joined by <c>_</c>.</param>
    /// <param name="type">What its value may be.</param>
    /// <param name="set">Puts the value where it belongs.</param>
    /// <param name="description">What it is for, for editors.</param>
    /// <param name="required">True when a mapping without it is an error.</param>
    public YamlRecord<T> Key<TValue>(string key, YamlType<TValue> type, Func<T, TValue, T> set, string description, bool required = false) =>
        new(name, create) { _keys = _keys.Add(new KeyOf<TValue>(key, type, set, description, required)) };

    /// <summary>Reads a whole file. A file without content, or one that is no mapping, gives the value without any key and an error.</summary>
    public Parsed<T> Read(SourceFile file, YamlLimits? limits = null)
    {
        var decoded = TextDecoder.Decode(file);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(decoded.Diagnostics);
        var whole = SourceSpan.WholeFile(file.Path);
        // The decoder's error says why there is no text.
        if (decoded.HasErrors) return diagnostics.Beside(create(whole));
        var node = YamlTree.Read(decoded.Value, diagnostics, limits);
        if (node is not null && TryRead(node, diagnostics, out var value)) return diagnostics.Beside(value);
        if (node is null && !diagnostics.HasErrors) diagnostics.Error("PG307", whole, $"the file holds nothing; it describes {name}", Required() is { Length: > 0 } keys ? $"write at least {keys}" : null);
        return diagnostics.Beside(create(whole));
    }

    /// <inheritdoc/>
    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out T value)
    {
        value = default!;
        if (node is not YamlMapping mapping) return Fail(node, diagnostics, HintFor(node));
        value = create(mapping.Source);
        foreach (var entry in mapping.Entries)
        {
            if (KeyNamed(entry.Key.Text) is { } key) value = key.Read(value, entry, diagnostics);
            else ReportUnknown(entry.Key, diagnostics);
        }
        if (mapping.IsCutOff) return true;
        foreach (var key in _keys)
        {
            if (key.IsRequired && !mapping.Entries.Any(e => e.Key.Text == key.Name))
                diagnostics.Error("PG307", mapping.Source, $"{name} needs the key {key.Name}", key.Description);
        }
        return true;
    }

    private YamlKey? KeyNamed(string name)
    {
        foreach (var key in _keys)
            if (key.Name == name) return key;
        return null;
    }

    private void ReportUnknown(YamlScalar key, DiagnosticBag diagnostics)
    {
        var nearest = NearestWord.Of(key.Text, _keys.Select(k => k.Name));
        var shown = key.Text.Length <= 40 ? key.Text : string.Concat(key.Text.AsSpan(0, 39), "…");
        diagnostics.Error("PG303", key.Source, $"{name} has no key {shown}",
            nearest is null ? $"known keys: {string.Join(", ", _keys.Select(k => k.Name))}" : $"did you mean {nearest}?");
    }

    private string? HintFor(YamlNode node) => node switch
    {
        YamlScalar scalar when scalar.Text.Contains('：') => "after a key stands an ASCII colon and a space, not ：",
        YamlScalar scalar when scalar.Text.Contains(':') => "a space is missing after the colon",
        _ => $"known keys: {string.Join(", ", _keys.Select(k => k.Name))}",
    };

    private string Required() => string.Join(", ", _keys.Where(k => k.IsRequired).Select(k => k.Name));

    /// <inheritdoc/>
    public override JsonObject ToJsonSchema()
    {
        var properties = new JsonObject();
        foreach (var key in _keys) properties[key.Name] = key.ToJsonSchema();
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (_keys.Any(k => k.IsRequired)) schema["required"] = new JsonArray([.. _keys.Where(k => k.IsRequired).Select(k => (JsonNode)k.Name)]);
        return schema;
    }

    /// <summary>What is the same for values of all types stands here, apart from <see cref="KeyOf{TValue}"/>: every type of value makes code of its own there.</summary>
    private abstract class YamlKey(string name, string description, bool isRequired)
    {
        public string Name => name;

        public string Description => description;

        public bool IsRequired => isRequired;

        public T Read(T record, YamlEntry entry, DiagnosticBag diagnostics) =>
            // A key without value is a form that was not filled in: for an optional one that is no mistake.
            !isRequired && entry.Value is YamlScalar { IsNull: true } ? record : Set(record, entry.Value, diagnostics);

        public JsonObject ToJsonSchema()
        {
            var schema = SchemaOfValue();
            schema["description"] = description;
            return schema;
        }

        protected abstract T Set(T record, YamlNode value, DiagnosticBag diagnostics);

        protected abstract JsonObject SchemaOfValue();
    }

    private sealed class KeyOf<TValue>(string name, YamlType<TValue> type, Func<T, TValue, T> set, string description, bool isRequired) : YamlKey(name, description, isRequired)
    {
        protected override T Set(T record, YamlNode value, DiagnosticBag diagnostics) => type.TryRead(value, diagnostics, out var read) ? set(record, read) : record;

        protected override JsonObject SchemaOfValue() => type.ToJsonSchema();
    }
}
