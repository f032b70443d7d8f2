using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PaperGen.Content.Yaml;

/// <summary>
/// Reads YAML into <see cref="YamlNode"/>s with exact places. A syntax error ends the reading, but what stood before it
/// is returned, so that its mistakes are reported in the same run.
/// </summary>
public sealed class YamlTree
{
    private readonly SourceText _source;
    private readonly int _firstLine;
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlLimits _limits;
    private readonly Parser _events;
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);
    private int _nodes;
    private bool _isCutOff;

    private YamlTree(SourceText source, string text, int firstLine, DiagnosticBag diagnostics, YamlLimits limits)
    {
        _source = source;
        _firstLine = firstLine;
        _diagnostics = diagnostics;
        _limits = limits;
        _events = new Parser(new StringReader(text));
    }

    /// <summary>Reads a whole file; null when it holds no value.</summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics, YamlLimits? limits = null) =>
        Read(source, 1, source.LineCount, diagnostics, limits);

    /// <summary>Reads some lines of a file, such as front matter; null when they hold no value.</summary>
    /// <param name="source">The file.</param>
    /// <param name="firstLine">1-based first line.</param>
    /// <param name="lineCount">Number of lines.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="limits">What the text may cost.</param>
    public static YamlNode? Read(SourceText source, int firstLine, int lineCount, DiagnosticBag diagnostics, YamlLimits? limits = null)
    {
        limits ??= new YamlLimits();
        var start = source.LineStart(firstLine);
        var end = firstLine + lineCount <= source.LineCount ? source.LineStart(firstLine + lineCount) : source.Text.Length;
        if (end - start > limits.Length)
        {
            diagnostics.Error("PG302", source.Span(start, 0), $"{end - start} characters of YAML are more than the {limits.Length} that are read", "is this the right file?");
            return null;
        }
        return new YamlTree(source, source.Text[start..end], firstLine, diagnostics, limits).ReadDocument();
    }

    private YamlNode? ReadDocument()
    {
        YamlNode? root = null;
        try
        {
            _events.Consume<StreamStart>();
            if (_events.Accept<StreamEnd>(out _)) return null;
            _events.Consume<DocumentStart>();
            root = ReadNode(0);
            if (_isCutOff) return root;
            _events.Consume<DocumentEnd>();
            if (_events.TryConsume<DocumentStart>(out var second))
                _diagnostics.Error("PG301", Place(second.Start), "a second document begins here; only the first is read", "remove the line --- and what follows it");
        }
        catch (YamlException error)
        {
            // A container catches its own errors; this one stands before or after the only value.
            Report(error);
        }
        return root is YamlScalar { IsNull: true } ? null : root;
    }

    private YamlNode ReadNode(int depth)
    {
        if (_events.Accept<AnchorAlias>(out var alias)) return ReadAlias(alias);
        var start = _events.Current!;
        if (start is not NodeEvent node) throw new YamlException(start.Start, start.End, "a value is missing");
        if (++_nodes > _limits.Nodes) return CutOff(node, $"more than {_limits.Nodes} values");
        if (!node.Tag.IsEmpty && node.Tag != "!")
            _diagnostics.Warn("PG301", Place(node.Start), $"the tag {Shortened(node.Tag.Value)} has no meaning here", "remove it");
        var anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        // Known but without value until it is complete: an alias within would be endless.
        if (anchor is not null) _anchors[anchor] = null;
        YamlNode value = node switch
        {
            Scalar scalar => ReadScalar(scalar),
            _ when depth == _limits.Depth => CutOff(node, $"lists and mappings more than {_limits.Depth} deep"),
            SequenceStart => ReadSequence(depth + 1),
            _ => ReadMapping(depth + 1),
        };
        if (anchor is not null) _anchors[anchor] = value;
        return value;
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        _events.MoveNext();
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Span(scalar));
    }

    private YamlNode ReadAlias(AnchorAlias alias)
    {
        var span = Span(alias);
        if (!_anchors.TryGetValue(alias.Value.Value, out var value)) value = null;
        _nodes += value?.Size ?? 1;
        if (_nodes > _limits.Nodes) return CutOff(alias, $"more than {_limits.Nodes} values through aliases");
        if (value is null)
            _diagnostics.Error("PG301", span, $"nothing complete is named &{Shortened(alias.Value.Value)} above", "put text that begins with * into quotes");
        _events.MoveNext();
        YamlNode here = value is null ? new YamlScalar("", IsPlain: true, span) : value with { Source = span };
        return here;
    }

    private YamlSequence ReadSequence(int depth)
    {
        var start = _events.Current!;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        try
        {
            _events.MoveNext();
            while (!_isCutOff && !_events.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth));
        }
        catch (YamlException error)
        {
            Report(error);
        }
        return new YamlSequence(items.ToImmutable(), Place(start.Start));
    }

    private YamlMapping ReadMapping(int depth)
    {
        var start = _events.Current!;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        try
        {
            _events.MoveNext();
            while (!_isCutOff && !_events.TryConsume<MappingEnd>(out _))
            {
                var key = ReadNode(depth);
                if (_isCutOff) break;
                var value = ReadNode(depth);
                if (key is not YamlScalar word)
                    _diagnostics.Error("PG305", key.Source, $"a key is a word, not {key.Name}", "put text that begins with { or [ into quotes");
                else if (!lines.TryAdd(word.Text, word.Source.Line))
                    _diagnostics.Error("PG304", word.Source, $"{Shortened(word.Text)} stands twice", $"the first is in line {lines[word.Text]}; remove one of them");
                else entries.Add(new YamlEntry(word, value));
            }
        }
        catch (YamlException error)
        {
            Report(error);
        }
        return new YamlMapping(entries.ToImmutable(), Place(start.Start)) { IsCutOff = _isCutOff };
    }

    private YamlScalar CutOff(ParsingEvent at, string what)
    {
        if (!_isCutOff) _diagnostics.Error("PG302", Place(at.Start), $"{what}: the file is not read from here", "no file that a newspaper needs is like this");
        _isCutOff = true;
        return new YamlScalar("", IsPlain: true, Place(at.Start));
    }

    private void Report(YamlException error)
    {
        if (!_isCutOff) YamlSyntaxError.Report(_source, Offset(error.Start), error.Message, _diagnostics);
        _isCutOff = true;
    }

    private SourceSpan Span(ParsingEvent node)
    {
        var start = Offset(node.Start);
        return _source.Span(start, Math.Max(0, Offset(node.End) - start));
    }

    private SourceSpan Place(Mark mark) => _source.Span(Offset(mark), 0);

    private int Offset(Mark mark)
    {
        var line = Math.Min(_firstLine + (int)mark.Line - 1, _source.LineCount);
        return Math.Min(_source.LineStart(line) + (int)mark.Column - 1, _source.Text.Length);
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
}
