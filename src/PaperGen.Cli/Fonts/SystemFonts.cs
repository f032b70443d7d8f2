using PaperGen.Typesetting;

namespace PaperGen.Cli.Fonts;

/// <summary>The families that are installed on this machine. All files are asked for their names; only faces that are wanted are opened.</summary>
internal sealed class SystemFonts
{
    private readonly Lazy<ILookup<string, Installed>> _families = new(Read);

    /// <summary>Faces of a family by its English name; none when it is not installed or cannot be used.</summary>
    public IEnumerable<FontFace> Find(string family) => _families.Value[family].SelectMany(face => Usable<FontFace>(() => [FontFace.Load(face.Bytes, face.Path, face.Index)]));

    private static ILookup<string, Installed> Read() =>
        Folders().Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", s_everything))
            .Where(FontFiles.IsFont)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Usable<Installed>(() => FacesOf(path)))
            .ToLookup(face => face.Family, StringComparer.OrdinalIgnoreCase);

    private static Installed[] FacesOf(string path)
    {
        var bytes = FontFiles.Map(path);
        return [.. Enumerable.Range(0, FontFace.CountFaces(bytes, path)).Select(index => new Installed(FontFace.FamilyNameOf(bytes, path, index), bytes, path, index))];
    }

    // A font that cannot be used is no fault of the newspaper's as long as it does not name it.
    private static T[] Usable<T>(Func<T[]> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is FontFormatException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private sealed record Installed(string Family, ReadOnlyMemory<byte> Bytes, string Path, int Index);

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
