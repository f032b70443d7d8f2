using System.Text;
using PaperGen.Content;
using PaperGen.Pages;
using PaperGen.Typesetting;

namespace PaperGen.Press;

/// <summary>A picture that is in the file.</summary>
/// <param name="ResourceName">Its name in content streams.</param>
/// <param name="Reference">Its object.</param>
/// <param name="Developed">The picture.</param>
internal sealed record ShelvedPicture(byte[] ResourceName, PdfReference Reference, DevelopedPicture Developed)
{
    /// <summary>How it is turned upright.</summary>
    public Orientation Orientation => Developed.Encoded.Orientation;
}

/// <summary>The pictures of an edition, each developed and written once in colour and once in black.</summary>
internal sealed class PictureShelf
{
    private readonly Dictionary<(string Image, bool IsGrey), ShelvedPicture> _pictures = [];
    private readonly bool _forPlates;

    private PictureShelf(bool forPlates) => _forPlates = forPlates;

    /// <summary>The picture as a page prints it, or null when it could not be printed.</summary>
    public ShelvedPicture? this[ComposedPage page, PlacedPicture placed] => _pictures.GetValueOrDefault((placed.Image, IsGrey(page)));

    /// <summary>Reads and writes all pictures; what cannot be printed is told with the page and story that asked for it.</summary>
    public static PictureShelf Write(PdfFile file, Edition edition, PressProfile profile, IPictureSource source, ColourSpaces spaces, DiagnosticBag diagnostics)
    {
        var shelf = new PictureShelf(profile.ForPlates);
        var uses = shelf.LargestUses(edition);
        var cache = source.Developed ?? new DevelopedPictures();
        DevelopSeveral(uses, cache, profile, source);
        foreach (var page in edition.Pages)
        {
            foreach (var placed in page.Items.OfType<PlacedPicture>())
            {
                if (!uses.Remove((placed.Image, shelf.IsGrey(page)), out var use)) continue;
                var where = Where(page, placed);
                try
                {
                    if (source.Find(placed.Image) is not { } bytes)
                    {
                        diagnostics.Error("PG701", SourceSpan.WholeFile(placed.Image), $"there is no such picture ({where})");
                        continue;
                    }

                    JudgeName(placed.Image, bytes, where, diagnostics);
                    shelf.Add((placed.Image, use.IsGrey), cache.Of(bytes, use, profile, source.Repro), file, spaces);
                }
                catch (PictureFormatException problem)
                {
                    diagnostics.Error("PG702", SourceSpan.WholeFile(placed.Image), $"{problem.Message} ({where})", problem.Hint);
                }
            }
        }

        return shelf;
    }

    /// <summary>Develops pictures side by side before they are written in their order; what is wrong with one is told there.</summary>
    private static void DevelopSeveral(Dictionary<(string Image, bool IsGrey), PictureUse> uses, DevelopedPictures cache, PressProfile profile, IPictureSource source)
    {
        if (uses.Count < 2 || source.Repro.Absence is not null) return;
        Parallel.ForEach(uses, wanted =>
        {
            try
            {
                if (source.Find(wanted.Key.Image) is { } bytes) cache.Of(bytes, wanted.Value, profile, source.Repro);
            }
            catch (PictureFormatException)
            {
            }
        });
    }

    /// <summary>Names the place of a picture in messages.</summary>
    public static string Where(ComposedPage page, PlacedPicture placed)
    {
        var title = page.Stories.IsDefault ? null : page.Stories.FirstOrDefault(s => s.StoryId == placed.StoryId)?.Title;
        return title is null ? $"page {page.Number}" : $"page {page.Number}, “{Shorten.ToString(title, 40)}”";
    }

    /// <summary>A picture that is printed in two sizes is developed for the larger one.</summary>
    private Dictionary<(string Image, bool IsGrey), PictureUse> LargestUses(Edition edition)
    {
        var uses = new Dictionary<(string, bool), PictureUse>();
        foreach (var page in edition.Pages)
        {
            foreach (var placed in page.Items.OfType<PlacedPicture>())
            {
                var key = (placed.Image, IsGrey(page));
                uses.TryGetValue(key, out var use);
                uses[key] = new PictureUse(
                    new Points(Math.Max(use.Width.Value, placed.Whole.Width.Value)), new Points(Math.Max(use.Height.Value, placed.Whole.Height.Value)), key.Item2);
            }
        }

        return uses;
    }

    private bool IsGrey(ComposedPage page) => _forPlates && page.IsBlackOnly;

    // Browsers go by the name that a server goes by: what prints well would be a broken picture on the website.
    private static void JudgeName(string image, ReadOnlyMemory<byte> file, string where, DiagnosticBag diagnostics)
    {
        if (PictureKind.Named(image) is not { } named || PictureKind.Of(file.Span) is not { } kind || kind == named) return;
        diagnostics.Error("PG706", SourceSpan.WholeFile(image), $"the picture is a {kind.Name}, not the {named.Name} that its name says ({where})",
            $"rename it so that it ends in {kind.Endings[0]}, also where the story names it");
    }

    private void Add((string Image, bool IsGrey) key, DevelopedPicture picture, PdfFile file, ColourSpaces spaces)
    {
        var reference = WriteImage(file, picture.Encoded, spaces);
        var name = Encoding.ASCII.GetBytes($"P{_pictures.Count + 1}");
        _pictures.Add(key, new ShelvedPicture(name, reference, picture));
    }

    private static PdfReference WriteImage(PdfFile file, EncodedPicture picture, ColourSpaces spaces)
    {
        var mask = picture.Mask is null ? PdfReference.None : WriteImage(file, picture.Mask, spaces);
        var reference = file.Reserve();
        var entries = new PdfTokens()
            .Key("Type"u8).Name("XObject"u8)
            .Key("Subtype"u8).Name("Image"u8)
            .Key("Width"u8).Integer(picture.Width)
            .Key("Height"u8).Integer(picture.Height)
            .Key("BitsPerComponent"u8).Integer(picture.Bits);
        spaces.Write(entries.Key("ColorSpace"u8), picture);
        if (picture.IsInverted)
        {
            entries.Key("Decode"u8).BeginArray();
            for (var i = 0; i < picture.Components; i++) entries.Integer(1).Integer(0);
            entries.EndArray();
        }

        if (!mask.IsNone) entries.Key("SMask"u8).Reference(mask);
        if (picture.IsPredicted)
        {
            entries.Key("DecodeParms"u8).BeginDictionary()
                .Key("Predictor"u8).Integer(15)
                .Key("Colors"u8).Integer(picture.Components)
                .Key("BitsPerComponent"u8).Integer(picture.Bits)
                .Key("Columns"u8).Integer(picture.Width).EndDictionary();
        }

        file.WriteEncoded(reference, entries.Key("Filter"u8).Name(picture.Filter), picture.Bytes.Span);
        return reference;
    }
}
