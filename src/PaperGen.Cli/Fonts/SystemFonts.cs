using PaperGen.Typesetting;

namespace PaperGen.Cli.Fonts;

/// <summary>The families that are installed on this machine.</summary>
internal sealed class SystemFonts
{
    private readonly Lazy<ILookup<string, FontFace>> _families = new(Read);

    /// <summary>Faces of a family by its English name; none when it is not installed or cannot be used.</summary>
    public IEnumerable<FontFace> Find(string family) => _families.Value[family];

    private static ILookup<string, FontFace> Read() =>
        Folders().Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", s_everything))
            .Where(FontFiles.IsFont)
            .Order(StringComparer.Ordinal)
            .SelectMany(FacesOf)
            .ToLookup(face => face.FamilyName, StringComparer.OrdinalIgnoreCase);

    // A font that cannot be used is no fault of the newspaper's as long as it does not name it.
    private static IReadOnlyList<FontFace> FacesOf(string path)
    {
        try
        {
            return FontFiles.Open(path);
        }
        catch (Exception problem) when (problem is FontFormatException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static readonly EnumerationOptions s_everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsWindows())
        {
            yield return Environment.GetFolderPath(Environment.SpecialFolder.Fonts);
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts");
        }
        else if (OperatingSystem.IsMacOS())
        {
            yield return "/System/Library/Fonts";
            yield return "/Library/Fonts";
            yield return Path.Combine(home, "Library", "Fonts");
        }
        else
        {
            yield return "/usr/share/fonts";
            yield return "/usr/local/share/fonts";
            yield return Path.Combine(home, ".local", "share", "fonts");
            yield return Path.Combine(home, ".fonts");
        }
    }
}
