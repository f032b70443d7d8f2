using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PaperGen.Content.Yaml;

internal sealed class TextType(bool allowsNumbers) : YamlType<string>
{
    public override string Expected => "a text";

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out string value)
    {
        value = "";
        if (node is not YamlScalar { IsNull: false } scalar) return Fail(node, diagnostics, node is YamlMapping ? "put a text that begins with { into quotes" : null);
        if (scalar.IsBoolean || (scalar.IsNumber && !allowsNumbers)) return Fail(node, diagnostics, $"if this is meant, write it in quotes: \"{scalar.Text}\"");
        value = WhiteSpace.Collapse(scalar.Text);
        if (value.Length > 0) return true;
        diagnostics.Error("PG306", node.Source, "the text is empty", "write the text, or remove the key");
        return false;
    }

    public override JsonObject ToJsonSchema() => allowsNumbers
        ? new JsonObject { ["type"] = new JsonArray("string", "number") }
        : new JsonObject { ["type"] = "string" };
}

internal sealed class PatternType(string pattern, string expected) : YamlType<string>
{
    // Made when the first value is read: few newspapers use all keys. No pattern here can be read in two ways, so that
    // backtracking has nothing to try; the engine without it takes 15 ms to begin.
    private readonly Lazy<Regex> _pattern = new(() => new Regex($@"^(?:{pattern})\z", RegexOptions.CultureInvariant));

    public override string Expected => expected;

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out string value)
    {
        value = "";
        if (node is not YamlScalar { IsNull: false } scalar || !_pattern.Value.IsMatch(scalar.Text)) return Fail(node, diagnostics);
        value = scalar.Text;
        return true;
    }

    public override JsonObject ToJsonSchema()
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "number") };
        // Classes of Unicode are not every validator's.
        if (!pattern.Contains(@"\p", StringComparison.Ordinal)) schema["pattern"] = $"^(?:{pattern})$";
        return schema;
    }
}

internal sealed class NumberType(double least, double most, bool whole) : YamlType<double>
{
    public override string Expected => string.Create(CultureInfo.InvariantCulture, $"a {(whole ? "whole " : "")}number from {least} to {most}");

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out double value)
    {
        value = 0;
        if (node is not YamlScalar { IsPlain: true } scalar || !YamlNumber.TryRead(scalar.Text, out value))
            return Fail(node, diagnostics, node is YamlScalar { IsPlain: false } quoted && YamlNumber.IsNumber(quoted.Text) ? "remove the quotes" : null);
        if (value >= least && value <= most && (!whole || value == Math.Floor(value))) return true;
        diagnostics.Error("PG306", node.Source, $"{scalar.Text} is not {Expected}");
        return false;
    }

    public override JsonObject ToJsonSchema() => new()
    {
        ["type"] = whole ? "integer" : "number",
        ["minimum"] = least,
        ["maximum"] = most,
    };
}

internal sealed class BooleanType : YamlType<bool>
{
    public override string Expected => "true or false";

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out bool value)
    {
        value = false;
        if (node is not YamlScalar { IsBoolean: true } scalar) return Fail(node, diagnostics, HintFor(node));
        value = scalar.Text[0] is 't' or 'T';
        return true;
    }

    private static string? HintFor(YamlNode node) => (node as YamlScalar)?.Text.ToLowerInvariant() switch
    {
        "yes" or "on" or "1" or "y" or "是" or "true" => "write true",
        "no" or "off" or "0" or "n" or "否" or "false" => "write false",
        _ => null,
    };

    public override JsonObject ToJsonSchema() => new() { ["type"] = "boolean" };
}

internal sealed class WordType<T>(ImmutableArray<(string Word, T Value)> words) : YamlType<T>
{
    public override string Expected => words.Length == 1 ? words[0].Word
        : $"{string.Join(", ", words.Take(words.Length - 1).Select(w => w.Word))} or {words[^1].Word}";

    public override bool TryRead(YamlNode node, DiagnosticBag diagnostics, out T value)
    {
        value = default!;
        if (node is not YamlScalar { IsNull: false } scalar) return Fail(node, diagnostics);
        foreach (var (word, meaning) in words)
        {
            if (word != scalar.Text) continue;
            value = meaning;
            return true;
        }
        var nearest = NearestWord.Of(scalar.Text, words.Select(w => w.Word));
        return Fail(node, diagnostics, nearest is null ? null : $"did you mean {nearest}?");
    }

    public override JsonObject ToJsonSchema() => new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w.Word)]) };
}
