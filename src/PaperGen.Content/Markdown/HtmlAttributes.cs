using AngleSharp.Dom;

namespace PaperGen.Content.Markdown;

/// <summary>Reports what a tag carried that must not reach an output. Nothing of a tag but href, src and alt is read, so nothing has to be taken off.</summary>
internal static class HtmlAttributes
{
    public static void Report(IElement element, SourceSpan source, DiagnosticBag diagnostics)
    {
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.LocalName;
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                diagnostics.Warn("PG212", source, $"the event handler {Shown(name)} of <{element.LocalName}> was removed", "no program runs in a story");
            else if (name is "srcdoc" or "formaction" or "ping" or "background" or "action" or "poster" or "srcset" or "xlink:href" || (name != "href" && name != "src" && SafeAddress.IsHarmful(attribute.Value)))
                diagnostics.Warn("PG212", source, $"the attribute {Shown(name)} of <{element.LocalName}> was removed");
        }
    }

    /// <summary>The safe address of a link; null, with a diagnostic, when it is not safe.</summary>
    public static string? Address(string written, SourceSpan source, DiagnosticBag diagnostics)
    {
        var address = SafeAddress.Read(written);
        if (address is null)
            diagnostics.Warn("PG213", source, $"the link to a {Scheme(written)} address was removed", "links lead to http, https, mailto, tel or relative addresses");
        return address;
    }

    // Only the letters before the colon: the rest of such an address is a program.
    private static string Scheme(string written)
    {
        var letters = new string([.. written.TakeWhile(c => c != ':').Where(char.IsAsciiLetterOrDigit).Take(20)]);
        return letters.Length == 0 || !written.Contains(':') ? "doubtful" : letters + ":";
    }

    private static string Shown(string name) => name.Length <= 30 ? name : string.Concat(name.AsSpan(0, 29), "…");
}
