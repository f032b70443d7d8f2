using System.Collections.Immutable;

namespace PaperGen.Content.Yaml;

/// <summary>A value in a YAML file, with its place.</summary>
public abstract record YamlNode(SourceSpan Source)
{
    /// <summary>What it is, in an editor's words, for messages.</summary>
    internal abstract string Name { get; }

    /// <summary>Number of nodes in it, aliases counted as often as they stand.</summary>
    internal abstract int Size { get; }
}

/// <summary>A word, number, date or text.</summary>
/// <param name="Text">Without quotes and escapes.</param>
/// <param name="IsPlain">True when it was written without quotes, so that <c>12</c> is a number and <c>true</c> a truth value.</param>
/// <param name="Source">Where it stands.</param>
public sealed record YamlScalar(string Text, bool IsPlain, SourceSpan Source) : YamlNode(Source)
{
    /// <summary>True when there is no value, as after <c>title:</c>, or one that means none.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    internal bool IsBoolean => IsPlain && Text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    internal bool IsNumber => IsPlain && YamlNumber.IsNumber(Text);

    internal override string Name =>
        IsNull ? "nothing" : IsBoolean ? "a truth value" : IsNumber ? "a number" : "a text";

    internal override int Size => 1;
}

/// <summary>A list.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Source) : YamlNode(Source)
{
    internal override string Name => "a list";

    internal override int Size { get; } = 1 + Items.Sum(i => i.Size);
}

/// <summary>Keys with values, in the order of the file; every key stands once.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Source) : YamlNode(Source)
{
    internal override string Name => "a mapping";

    internal override int Size { get; } = 1 + Entries.Sum(e => 1 + e.Value.Size);

    /// <summary>True when a syntax error cut it off, so that a missing key says nothing.</summary>
    internal bool IsCutOff { get; init; }
}

/// <summary>One key with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
