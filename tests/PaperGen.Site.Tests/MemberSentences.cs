namespace PaperGen.Site.Tests;

/// <summary>What the members of the page model say, read from <c>TemplateGuide.txt</c>.</summary>
internal sealed class MemberSentences
{
    private readonly Dictionary<(string Owner, string Member), string> _sentences = [];
    private readonly HashSet<string> _unused = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    public MemberSentences()
    {
        string[] owners = [];
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "PaperGen.Site.Tests", "TemplateGuide.txt")))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) owners = line[2..].Split(", ");
            else if (owners.Length > 0 && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon) Add(owners, line[..colon], line[(colon + 2)..]);
        }
    }

    /// <summary>Lines that no member was found for, and members without a line.</summary>
    public IEnumerable<string> Leftovers => _unused.Select(line => $"{line} is no member").Concat(_missing.Select(member => $"{member} has no line")).Order(StringComparer.Ordinal);

    public string this[string owner, string member]
    {
        get
        {
            _unused.RemoveWhere(line => line.Split(": ") is [var owners, var name] && name == member && owners.Split(", ").Contains(owner));
            if (_sentences.TryGetValue((owner, member), out var sentence)) return sentence;
            _missing.Add($"{owner}: {member}");
            return "";
        }
    }

    private void Add(string[] owners, string member, string sentence)
    {
        foreach (var owner in owners) _sentences.Add((owner, member), sentence);
        _unused.Add($"{string.Join(", ", owners)}: {member}");
    }
}
