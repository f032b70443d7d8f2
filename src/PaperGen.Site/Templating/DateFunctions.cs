using System.Globalization;
using PaperGen.Site.Words;
using PaperGen.Templates;

namespace PaperGen.Site.Templating;

/// <summary>
/// The language's object <c>date</c> with two functions more: <c>to_chinese</c> and <c>to_lunar</c>. They take what <c>date.parse</c>
/// returns, a text such as 2025-06-04, or a date of the page model.
/// </summary>
internal sealed class DateFunctions : ScriptObject
{
    private readonly ScriptObject _language = (ScriptObject)new TemplateContext().BuiltinObject["date"]!;

    /// <param name="words">The newspaper's words for dates.</param>
    public DateFunctions(DateWords words)
    {
        Import("to_chinese", new Func<object?, string?>(date => Day(date) is { } day ? DateWords.Chinese(day) : null));
        Import("to_lunar", new Func<object?, string?>(date => Day(date) is { } day ? words.Lunar(day) : null));
    }

    public override int Count => GetMembers().Count();

    public override IEnumerable<string> GetMembers() => _language.GetMembers().Concat(base.GetMembers());

    public override bool Contains(string member) => base.Contains(member) || _language.Contains(member);

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) =>
        base.TryGetValue(context, span, member, out value) || _language.TryGetValue(context, span, member, out value);

    // It serves all pages: a template may set the format of its own page's dates and nothing else.
    public override bool CanWrite(string member) => !base.Contains(member) && _language.CanWrite(member);

    public override bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        CanWrite(member) && _language.TrySetValue(context, span, member, value, readOnly);

    public override void SetReadOnly(string member, bool readOnly)
    {
    }

    public override bool Remove(string member) => false;

    private static DateOnly? Day(object? date) => date switch
    {
        null => null,
        DateTime known => DateOnly.FromDateTime(known),
        ScriptObject members when members["iso"] is string iso => Day(iso),
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, out var known) => DateOnly.FromDateTime(known),
        _ => throw new ArgumentException(date is string ? $"{date} is no date" : "This is no date", innerException: null),
    };
}
