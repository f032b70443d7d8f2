using System.Text;
using PaperGen.Content;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>A picture that is in the file.</summary>
/// <param name="ResourceName">Its name in content streams.</param>
/// <param name="Reference">Its object.</param>
/// <param name="Orientation">How it is turned upright.</param>
/// <param name="Width">Pixels, as seen.</param>
/// <param name="Height">Pixels, as seen.</param>
internal sealed record ShelvedPicture(byte[] ResourceName, PdfReference Reference, Orientation Orientation, int Width, int Height);

/// <summary>The pictures of an edition, each read and written once.</summary>
internal sealed class PictureShelf
{
    private readonly Dictionary<string, ShelvedPicture> _pictures = new(StringComparer.Ordinal);

    private PictureShelf()
    {
    }

    /// <summary>The picture of that path, or null when it could not be printed.</summary>
    public ShelvedPicture? this[string image] => _pictures.GetValueOrDefault(image);

    /// <summary>Reads and writes all pictures; what cannot be printed is told with the page and story that asked for it.</summary>
    public static PictureShelf Write(PdfFile file, Edition edition, IPictureSource source, ColourSpaces spaces, DiagnosticBag diagnostics)
    {
        var shelf = new PictureShelf();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in edition.Pages)
        {
            foreach (var placed in page.Items.OfType<PlacedPicture>())
            {
                if (!seen.Add(placed.Image)) continue;
                var where = Where(page, placed);
                try
                {
                    if (source.Find(placed.Image) is not { } bytes)
                        diagnostics.Error("PG701", SourceSpan.WholeFile(placed.Image), $"there is no such picture ({where})");
                    else shelf.Add(placed.Image, PictureReader.Read(bytes), file, spaces);
                }
                catch (PictureFormatException problem)
                {
                    diagnostics.Error("PG702", SourceSpan.WholeFile(placed.Image), $"{problem.Message} ({where})", problem.Hint);
                }
            }
        }

        return shelf;
    }

    /// <summary>Names the place of a picture in messages.</summary>
    public static string Where(ComposedPage page, PlacedPicture placed)
    {
        var title = page.Stories.IsDefault ? null : page.Stories.FirstOrDefault(s => s.StoryId == placed.StoryId)?.Title;
        return title is null ? $"page {page.Number}" : $"page {page.Number}, “{Shorten.ToString(title, 40)}”";
    }

    private void Add(string image, EncodedPicture picture, PdfFile file, ColourSpaces spaces)
    {
        var reference = WriteImage(file, picture, spaces);
        var name = Encoding.ASCII.GetBytes($"P{_pictures.Count + 1}");
        _pictures.Add(image, new ShelvedPicture(name, reference, picture.Orientation, picture.UprightWidth, picture.UprightHeight));
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
