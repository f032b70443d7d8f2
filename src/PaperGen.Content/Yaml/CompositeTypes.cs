using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace PaperGen.Content.Yaml;

internal sealed class ListType<T>(YamlType<T> item, bool allowsSingle) : YamlType<ImmutableArray<T>>
{
    public override string Expected => allowsSingle ? $"{item.Expected}, or a list of such" : $"a list, each item {item.Expected}";

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not YamlSequence list)
        {
            if (!allowsSingle) return Fail(node, diagnostics, node is YamlScalar { IsNull: false } ? "write each item on a line of its own after a hyphen and a space" : null);
            if (!item.TryRead(node, diagnostics, out var single)) return false;
            value = [single];
            return true;
        }
        var items = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        foreach (var element in list.Items)
            if (item.TryRead(element, diagnostics, out var read)) items.Add(read);
        value = items.ToImmutable();
        return true;
    }

    public override JsonObject ToJsonSchema()
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = item.ToJsonSchema() };
        return allowsSingle ? new JsonObject { ["oneOf"] = new JsonArray(item.ToJsonSchema(), list) } : list;
    }
}

internal sealed class ShortOrLongType<T>(YamlType<T> scalar, YamlType<T> record) : YamlType<T>
{
    public override string Expected => $"{scalar.Expected} or {record.Expected}";

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out T value)
    {
        value = default!;
        return node switch
        {
            YamlScalar { IsNull: false } => scalar.TryRead(node, diagnostics, out value),
            YamlMapping => record.TryRead(node, diagnostics, out value),
            _ => Fail(node, diagnostics),
        };
    }

    public override JsonObject ToJsonSchema() => new() { ["oneOf"] = new JsonArray(scalar.ToJsonSchema(), record.ToJsonSchema()) };
}

internal sealed class OrFalseType<T>(YamlType<T> type, T none) : YamlType<T>
{
    public override string Expected => $"{type.Expected}, or false";

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out T value)
    {
        value = none;
        return node is YamlScalar { IsBoolean: true, Text: "false" or "False" or "FALSE" } || type.TryRead(node, diagnostics, out value);
    }

    public override JsonObject ToJsonSchema() => new() { ["oneOf"] = new JsonArray(type.ToJsonSchema(), new JsonObject { ["const"] = false }) };
}

internal sealed class MapType<T>(YamlType<T> type) : YamlType<ImmutableArray<(TextLine Key, T Value)>>
{
    public override string Expected => $"a mapping, each value {type.Expected}";

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out ImmutableArray<(TextLine Key, T Value)> value)
    {
        value = [];
        if (node is not YamlMapping mapping) return Fail(node, diagnostics);
        var entries = ImmutableArray.CreateBuilder<(TextLine, T)>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
            if (type.TryRead(entry.Value, diagnostics, out var read)) entries.Add((new TextLine(entry.Key.Text, entry.Key.Source), read));
        value = entries.ToImmutable();
        return true;
    }

    public override JsonObject ToJsonSchema() => new() { ["type"] = "object", ["additionalProperties"] = type.ToJsonSchema() };
}
