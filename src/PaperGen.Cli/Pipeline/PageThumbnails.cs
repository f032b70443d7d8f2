using System.Security.Cryptography;
using System.Text;
using PaperGen.Cli.Files;
using PaperGen.Press;
using PaperGen.Site;

namespace PaperGen.Cli.Pipeline;

/// <summary>
/// Small pictures of printed pages, for the website's lists of them. Their names are made of what they show, so a page that has not
/// changed is not drawn again.
/// </summary>
internal sealed class PageThumbnails(IRepro repro, string converter, OutputFolder output)
{
    // Pixels: twice the width at which lists show them, for fine screens.
    private const int Width = 360;

    // Text of this size is grey texture, which hides what the compression leaves out.
    private const int Quality = 60;

    /// <summary>The small picture of a page; null where it cannot be made, and the website draws where its stories stand.</summary>
    /// <param name="facsimile">The page as SVG.</param>
    /// <param name="height">Its height, as a part of its width.</param>
    public SitePicture? Make(ReadOnlyMemory<byte> facsimile, double height)
    {
        if (repro.Absence is not null) return null;
        var order = new ReproOrder(Width, Math.Max(1, (int)Math.Round(Width * height)), ReproForm.WebP, ReproColours.Screen) { Quality = Quality };
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(facsimile.Span);
        hash.AppendData(Encoding.UTF8.GetBytes($"{order} {converter}"));
        var picture = new SitePicture($"pictures/{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8))}.webp", order.Width, order.Height);
        if (output.TakeOver("site/" + picture.Address)) return picture;
        var made = repro.Convert(facsimile, order);
        if (made.Problem is not null) return null;
        output.Write("site/" + picture.Address, made.Bytes.Span);
        return picture;
    }
}
