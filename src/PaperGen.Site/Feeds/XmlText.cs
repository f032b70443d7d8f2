using System.Text;
using System.Xml;

namespace PaperGen.Site.Feeds;

/// <summary>Makes an XML file.</summary>
internal static class XmlText
{
    public static SiteFile File(string path, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(stream, settings)) write(xml);
        stream.WriteByte((byte)'\n');
        return SiteFile.Of(path, stream);
    }
}
