using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PaperGen.Press;

/// <summary>Keeps what was developed while an issue is printed several times: whole, page by page and in sheets.</summary>
/// <param name="store">Keeps it until the next build too, or null.</param>
/// <param name="converter">What the converter's results depend on besides the picture and the order.</param>
public sealed class DevelopedPictures(IPictureStore? store = null, string converter = "")
{
    private readonly ConcurrentDictionary<(string File, PictureUse Use, PressProfile Profile), Lazy<DevelopedPicture>> _pictures = new();

    internal DevelopedPicture Of(ReadOnlyMemory<byte> file, PictureUse use, PressProfile profile, IRepro repro)
    {
        // Marks, bleed and sheets are the page's; for the picture it is the same profile.
        var kept = profile with { Marks = false, Bleed = default, Sheets = null };
        var key = (Convert.ToHexString(SHA256.HashData(file.Span)), use, kept);
        return _pictures.GetOrAdd(key, _ => new Lazy<DevelopedPicture>(() => Develop(key.Item1, file, use, profile, repro))).Value;
    }

    private DevelopedPicture Develop(string hash, ReadOnlyMemory<byte> file, PictureUse use, PressProfile profile, IRepro repro)
    {
        // What nobody converts is as quickly read again.
        if (store is null || repro.Absence is not null) return new PictureDeveloper(repro, profile).Develop(file, use);
        var name = NameOf(hash, use, profile);
        if (store.Find(name) is { } bytes) return DevelopedPictureFile.Read(bytes);
        var picture = new PictureDeveloper(repro, profile).Develop(file, use);
        store.Keep(name, DevelopedPictureFile.Write(picture));
        return picture;
    }

    /// <summary>A name that changes with everything that could change the picture, this program included.</summary>
    private string NameOf(string hash, PictureUse use, PressProfile profile)
    {
        var output = profile.Output is { } condition ? Convert.ToHexString(SHA256.HashData(condition.Profile.Span)) : "";
        var said = string.Create(CultureInfo.InvariantCulture,
            $"{hash} {use.Width.Value:R} {use.Height.Value:R} {use.IsGrey} {profile.Name} {profile.Pictures} {output} {converter} {typeof(DevelopedPictures).Module.ModuleVersionId}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 16));
    }
}
