using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PaperGen.Press;

/// <summary>Keeps what was developed while an issue is printed several times: whole, page by page and in sheets.</summary>
public sealed class DevelopedPictures
{
    private readonly ConcurrentDictionary<(string File, PictureUse Use, PressProfile Profile), Lazy<DevelopedPicture>> _pictures = new();

    internal DevelopedPicture Of(ReadOnlyMemory<byte> file, PictureUse use, PressProfile profile, IRepro repro)
    {
        // Marks, bleed and sheets are the page's; for the picture it is the same profile.
        var kept = profile with { Marks = false, Bleed = default, Sheets = null };
        var key = (Convert.ToHexString(SHA256.HashData(file.Span)), use, kept);
        return _pictures.GetOrAdd(key, _ => new Lazy<DevelopedPicture>(() => new PictureDeveloper(repro, profile).Develop(file, use))).Value;
    }
}
