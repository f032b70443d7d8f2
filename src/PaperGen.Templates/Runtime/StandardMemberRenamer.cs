using System.Text;

namespace PaperGen.Templates;

/// <summary>The names that templates use unless something else is asked for: <c>PublishAt</c> becomes <c>publish_at</c>.</summary>
public static class StandardMemberRenamer
{
    /// <summary>Renames by <see cref="Rename"/>.</summary>
    public static readonly MemberRenamerDelegate Default = member => Rename(member.Name);

    /// <summary>A name in snake case; a run of capitals is one word (<c>HtmlURL</c> becomes <c>html_url</c>).</summary>
    public static string Rename(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord) result.Append('_');
            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }
}
