using System.Text;
using System.Text.Json;
using PaperGen.Content;
using PaperGen.Site.Words;
using PaperGen.Templates;
using ContentSpan = PaperGen.Content.SourceSpan;
using TemplateSpan = PaperGen.Templates.SourceSpan;

namespace PaperGen.Site.Templating;

/// <summary>
/// The newspaper's templates and language files, for any number of threads. Each template is parsed once; what is wrong in one is told once.
/// </summary>
internal sealed class SiteTemplates(ITemplateLoader loader, DiagnosticBag diagnostics)
{
    // The page that frames all others: it includes the template that page.template names.
    public const string Layout = "layout.html";

    // A year of a daily's archive walks through some thousand items; what loops longer than this does not end.
    private const int LoopLimit = 1_000_000;

    // Ten thousand stories in one list make some five million characters.
    private const int OutputLimit = 16 * 1024 * 1024;

    private const int MostIncludes = 5;
    private const int LongestLine = 240;

    private readonly HashSet<string> _told = [];
    private readonly TemplateCache _cache = new();
    private readonly Lock _telling = new();
    private Template? _layout;
    private bool _isLayoutRead;
    private object? _parsing;

    /// <summary>The website's own words in the newspaper's language.</summary>
    public Wording ReadWords(string language)
    {
        var files = new List<string>();
        foreach (var name in Wording.FileNames(language).Distinct(StringComparer.Ordinal))
        {
            if (Find(name) is not { } path || loader.Load(NewContext(), default, path) is not { } json) continue;
            try
            {
                _ = Wording.Read([json]);
                files.Add(json);
            }
            catch (JsonException wrong)
            {
                // The place follows the reason in the message, counted from 0.
                var reason = wrong.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
                diagnostics.Error("PG455", PlaceIn(path, json, wrong), $"the language file is not a JSON object of texts and lists of texts: {reason}");
            }
        }

        return Wording.Read(files);
    }

    /// <summary>Renders one page within the layout, or returns null when that failed.</summary>
    /// <param name="globals">The variables of the page.</param>
    /// <param name="dates">What takes the place of the language's object <c>date</c>.</param>
    public ReadOnlyMemory<byte>? Render(ScriptObject globals, DateFunctions dates)
    {
        LazyInitializer.EnsureInitialized(ref _layout, ref _isLayoutRead, ref _parsing, () => Parse(Layout));
        if (_layout is not { HasErrors: false } layout) return null;
        var context = NewContext();
        context.BuiltinObject.SetValue("date", dates, readOnly: true);
        context.PushGlobal(globals);
        try
        {
            return layout.RenderUtf8(context);
        }
        catch (ScriptRuntimeException wrong)
        {
            Tell(wrong.Span, wrong.OriginalMessage, HintOf(wrong));
            return null;
        }
    }

    private Template? Parse(string name)
    {
        if (Find(name) is not { } path || loader.Load(NewContext(), default, path) is not { } text)
        {
            diagnostics.Error("PG456", ContentSpan.WholeFile(name), "the template is missing");
            return null;
        }

        var template = Template.Parse(text, path);
        foreach (var message in template.Messages) Tell(message.Span, message.Message, hint: null);
        return template;
    }

    private string? Find(string name) => loader.GetPath(NewContext(), default, name);

    private static ContentSpan PlaceIn(string path, string json, JsonException wrong)
    {
        if (wrong.LineNumber is not { } number || json.Split('\n').ElementAtOrDefault((int)number) is not { } line) return ContentSpan.WholeFile(path);
        var before = Encoding.UTF8.GetBytes(line).AsSpan();
        if (wrong.BytePositionInLine is { } position && position < before.Length) before = before[..(int)position];
        return new ContentSpan(path, (int)number + 1, Encoding.UTF8.GetCharCount(before) + 1, 0);
    }

    // Indenting what an include prints would change preformatted text.
    private TemplateContext NewContext() => new()
    {
        TemplateLoader = loader,
        CachedTemplates = _cache,
        AutoIndent = false,
        LoopLimit = LoopLimit,
        LimitToString = 0,
        OutputLimit = OutputLimit,
    };

    // The line, what may help, and through which includes the template was reached.
    private static string? HintOf(ScriptRuntimeException wrong)
    {
        var included = wrong.Includes.Take(MostIncludes).Select(i => $"included from {i.FileName}:{i.Start.Line + 1}:{i.Start.Column + 1}");
        string?[] parts = [wrong.Hint, wrong.Line?.Trim() is { Length: > 0 and <= LongestLine } line ? $"the line is: {line}" : null, .. included];
        var hint = string.Join("; ", parts.OfType<string>());
        return hint.Length > 0 ? hint : null;
    }

    // The same mistake appears on every page that the template writes.
    private void Tell(TemplateSpan span, string message, string? hint)
    {
        var place = new ContentSpan(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, 0);
        lock (_telling)
        {
            if (_told.Add($"{place} {message}")) diagnostics.Error("PG457", place, message, hint);
        }
    }
}
