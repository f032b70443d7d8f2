using System.Collections.Frozen;

namespace PaperGen.Content.Markdown;

/// <summary>What becomes of HTML's tags. Only what stands here gets a meaning; of every other tag the text is kept, the tag is not.</summary>
internal static class HtmlTags
{
    /// <summary>Removed with everything in them: programs, style, frames, foreign languages, and elements whose content browsers read by other rules.</summary>
    public static FrozenSet<string> Removed { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "script", "style", "iframe", "frame", "frameset", "noframes", "object", "embed", "applet", "svg", "math", "template",
        "audio", "video", "canvas", "map", "xmp", "plaintext", "noembed", "textarea", "title", "listing", "select", "datalist", "dialog", "portal", "marquee");

    /// <summary>Removed; they hold nothing.</summary>
    public static FrozenSet<string> RemovedVoid { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "link", "meta", "base", "basefont", "bgsound", "input", "keygen", "source", "track", "param", "area", "command", "isindex");

    public static FrozenSet<string> Strong { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "strong", "b");

    public static FrozenSet<string> Emphasis { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "em", "i", "cite", "dfn", "var");

    public static FrozenSet<string> Code { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "code", "kbd", "samp", "tt");

    /// <summary>Begin and end a paragraph.</summary>
    public static FrozenSet<string> Block { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
        "pre", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "details", "summary", "address", "center",
        "form", "fieldset", "legend", "hgroup", "html", "body", "head", "menu", "search");

    /// <summary>Known, harmless, and without a meaning for print; nobody needs to be told.</summary>
    public static FrozenSet<string> Silent { get; } = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "span", "u", "s", "del", "ins", "small", "big", "mark", "abbr", "acronym", "time", "bdi", "bdo", "font", "ruby", "rb", "rt", "rp", "rtc", "q", "wbr", "nobr",
        "label", "data", "a", "br", "img", "picture", "sup", "sub", "col", "colgroup", "noscript", "button", "strike", "output", "meter", "progress", "option", "optgroup", "slot");

    /// <summary>True for a tag that only says how its text looks or where it stands.</summary>
    public static bool Formats(string name) => Strong.Contains(name) || Emphasis.Contains(name) || Code.Contains(name) || Block.Contains(name) || Silent.Contains(name);
}
