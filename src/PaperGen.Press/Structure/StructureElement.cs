using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>What a structure element has beneath it: another element, a marked content sequence, or an annotation.</summary>
internal readonly record struct StructureKid(PdfReference Object, PdfReference Page, int Content)
{
    public static StructureKid Element(PdfReference element) => new(element, PdfReference.None, -1);

    public static StructureKid Marked(PdfReference page, int content) => new(PdfReference.None, page, content);

    public static StructureKid Annotation(PdfReference annotation, PdfReference page) => new(annotation, page, -1);
}

/// <summary>A node of the structure tree (ISO 32000-1, 14.7.2), open until everything beneath it is known.</summary>
internal sealed class StructureElement(string type, PdfReference reference, PdfReference parent)
{
    public string Type => type;

    public PdfReference Reference => reference;

    public List<StructureKid> Kids { get; } = [];

    public string? Title { get; init; }

    /// <summary>What stands for the element where it cannot be seen.</summary>
    public string? Alternative { get; init; }

    /// <summary>What the element's type wants to be known of it, as an attribute object, or nothing.</summary>
    public ReadOnlyMemory<byte> Attributes { get; init; }

    /// <summary>A name that no other element of the file has, or null.</summary>
    public string? Identifier { get; init; }

    /// <summary>Where a figure stands, in PDF's coordinates.</summary>
    public (PageSpace Space, Rect Bounds)? Box { get; init; }

    public void WriteTo(PdfTokens tokens)
    {
        tokens.BeginDictionary()
            .Key("Type"u8).Name("StructElem"u8)
            .Key("S"u8).Name(type)
            .Key("P"u8).Reference(parent);
        if (!string.IsNullOrEmpty(Title)) tokens.Key("T"u8).Text(Shorten.ToString(Title));
        if (!string.IsNullOrEmpty(Alternative)) tokens.Key("Alt"u8).Text(Shorten.ToString(Alternative));
        if (Identifier is { } identifier) tokens.Key("ID"u8).Text(identifier);
        if (!Attributes.IsEmpty) tokens.Key("A"u8).Raw(Attributes.Span);
        if (Box is { } box)
        {
            tokens.Key("A"u8).BeginDictionary().Key("O"u8).Name("Layout"u8).Key("Placement"u8).Name("Block"u8).Key("BBox"u8);
            box.Space.Corners(tokens, box.Bounds).EndDictionary();
        }

        var page = Kids.Find(k => !k.Page.IsNone).Page;
        if (!page.IsNone) tokens.Key("Pg"u8).Reference(page);
        tokens.Key("K"u8).BeginArray();
        foreach (var kid in Kids) WriteKid(tokens, kid, page);
        tokens.EndArray().EndDictionary();
    }

    private static void WriteKid(PdfTokens tokens, StructureKid kid, PdfReference page)
    {
        if (kid.Page.IsNone) tokens.Reference(kid.Object);
        else if (kid.Content >= 0 && kid.Page == page) tokens.Integer(kid.Content);
        else if (kid.Content >= 0)
        {
            tokens.BeginDictionary().Key("Type"u8).Name("MCR"u8).Key("Pg"u8).Reference(kid.Page)
                .Key("MCID"u8).Integer(kid.Content).EndDictionary();
        }
        else
        {
            tokens.BeginDictionary().Key("Type"u8).Name("OBJR"u8).Key("Pg"u8).Reference(kid.Page)
                .Key("Obj"u8).Reference(kid.Object).EndDictionary();
        }
    }
}
