namespace PaperGen.Templates.Runtime;

/// <summary>The known name that an unknown one was probably meant to be.</summary>
internal static class NearestName
{
    // A model may have any number of members.
    private const int MostCandidates = 2000;

    /// <summary>Null when none is near; a name that exists and holds nothing is not meant by itself.</summary>
    public static string? Find(string name, IEnumerable<string> known) => Nearest.Of(name, known.Where(candidate => candidate != name).Take(MostCandidates));
}
