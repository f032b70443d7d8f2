using System.Globalization;
using System.Text;
using PaperGen.Pages;

namespace PaperGen.Press;

/// <summary>The document's metadata as XMP (ISO 16684-1): what it is, and the standards it was written to.</summary>
internal static class XmpPacket
{
    /// <summary>Name of the program in every file's metadata.</summary>
    public const string Producer = "PaperGen";

    /// <summary>The packet's bytes.</summary>
    /// <param name="edition">What was printed.</param>
    /// <param name="profile">How.</param>
    /// <param name="digest">Hash of the content: the source of the document's identifier.</param>
    public static byte[] Write(Edition edition, PressProfile profile, ReadOnlySpan<byte> digest)
    {
        var xmp = new StringBuilder()
            .Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
            .Append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");

        Open(xmp, "dc", "http://purl.org/dc/elements/1.1/");
        xmp.Append("<dc:format>application/pdf</dc:format>\n");
        xmp.Append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(XmlText.Escape(Title(edition))).Append("</rdf:li></rdf:Alt></dc:title>\n");
        if (Author(edition) is { } author) xmp.Append("<dc:creator><rdf:Seq><rdf:li>").Append(XmlText.Escape(author)).Append("</rdf:li></rdf:Seq></dc:creator>\n");
        xmp.Append("<dc:language><rdf:Bag><rdf:li>").Append(XmlText.Escape(edition.Language)).Append("</rdf:li></rdf:Bag></dc:language>\n");
        Close(xmp);

        Open(xmp, "xmp", "http://ns.adobe.com/xap/1.0/");
        xmp.Append("<xmp:CreatorTool>").Append(Producer).Append("</xmp:CreatorTool>\n");
        if (edition.Date is { } date)
        {
            // The day of the issue: what was printed then has no other time.
            var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
            foreach (var name in (ReadOnlySpan<string>)["CreateDate", "ModifyDate", "MetadataDate"])
                xmp.Append(CultureInfo.InvariantCulture, $"<xmp:{name}>{day}</xmp:{name}>\n");
        }

        Close(xmp);

        Open(xmp, "pdf", "http://ns.adobe.com/pdf/1.3/");
        xmp.Append("<pdf:Producer>").Append(Producer).Append("</pdf:Producer>\n<pdf:Trapped>False</pdf:Trapped>\n");
        Close(xmp);

        Open(xmp, "xmpMM", "http://ns.adobe.com/xap/1.0/mm/");
        var identity = Uuid(digest);
        xmp.Append(CultureInfo.InvariantCulture, $"<xmpMM:DocumentID>uuid:{identity}</xmpMM:DocumentID>\n");
        xmp.Append("<xmpMM:VersionID>1</xmpMM:VersionID>\n<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n");
        Close(xmp);

        if (profile.ForPlates) WritePressStandard(xmp, profile.Conforms(edition));
        else WriteScreenStandards(xmp);
        return Encoding.UTF8.GetBytes(xmp.Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>").ToString());
    }

    /// <summary>The title as it stands in the metadata and in the information dictionary, which must agree.</summary>
    public static string Title(Edition edition) => Shorten.ToString(XmlText.Clean(edition.Title));

    public static string? Author(Edition edition) => string.IsNullOrWhiteSpace(edition.Author) ? null : Shorten.ToString(XmlText.Clean(edition.Author));

    private static void WritePressStandard(StringBuilder xmp, bool conforms)
    {
        if (!conforms) return;
        Open(xmp, "pdfxid", "http://www.npes.org/pdfx/ns/id/");
        xmp.Append("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n");
        Close(xmp);
    }

    private static void WriteScreenStandards(StringBuilder xmp)
    {
        Open(xmp, "pdfaid", "http://www.aiim.org/pdfa/ns/id/");
        xmp.Append("<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n");
        Close(xmp);
        Open(xmp, "pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
        xmp.Append("<pdfuaid:part>1</pdfuaid:part>\n");
        Close(xmp);
        // PDF/A knows no pdfuaid schema and wants every other schema described (ISO 19005-2, 6.6.2.3).
        xmp.Append("""
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>

            """.ReplaceLineEndings("\n"));
    }

    private static void Open(StringBuilder xmp, string prefix, string uri) =>
        xmp.Append(CultureInfo.InvariantCulture, $"<rdf:Description rdf:about=\"\" xmlns:{prefix}=\"{uri}\">\n");

    private static void Close(StringBuilder xmp) => xmp.Append("</rdf:Description>\n");

    /// <summary>A name-based identifier (RFC 9562, version 8) of the hash.</summary>
    private static string Uuid(ReadOnlySpan<byte> digest)
    {
        Span<byte> bytes = stackalloc byte[16];
        digest[..16].CopyTo(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
