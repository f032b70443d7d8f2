using System.Globalization;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>Where a link leads: an address, or a page of the same file.</summary>
internal readonly record struct LinkTarget(string? Address, PdfReference Page)
{
    private const string PagePrefix = "#page=";

    // A string may have 32,767 bytes; no server takes an address half as long.
    private const int LongestAddress = 8000;

    /// <summary>False when a target leads nowhere, or to something that a newspaper must not open.</summary>
    public static bool LeadsSomewhere(string target, Edition edition) => AddressOf(target) is not null || PageOf(target, edition) >= 0;

    /// <summary>True when a target is an address, and no page of the file.</summary>
    public static bool LeadsOut(string target) => AddressOf(target) is not null;

    /// <summary>The target in the file.</summary>
    public static LinkTarget Resolve(string target, Edition edition, PageTree pages) =>
        AddressOf(target) is { } address ? new LinkTarget(address, PdfReference.None) : new LinkTarget(null, pages[PageOf(target, edition)]);

    // Only what leads to reading or to writing to somebody: a reader's PDF viewer would start scripts and programs too.
    private static string? AddressOf(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" && uri.AbsoluteUri.Length <= LongestAddress
            ? uri.AbsoluteUri
            : null;

    private static int PageOf(string target, Edition edition)
    {
        if (!target.StartsWith(PagePrefix, StringComparison.Ordinal)
            || !int.TryParse(target.AsSpan(PagePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return -1;
        for (var i = 0; i < edition.Pages.Length; i++)
        {
            if (edition.Pages[i].Number == number) return i;
        }

        return -1;
    }
}
