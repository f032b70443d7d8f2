namespace PaperGen.Typesetting;

/// <summary>Words after which a space binds a name: 记者 张晶 (T14).</summary>
internal static class Bylines
{
    private static readonly string[] Roles = ["记者", "通讯员", "实习生", "报道员", "评论员", "摄影", "编辑", "作者"];

    /// <summary>Whether the text ends with the role of a contributor.</summary>
    public static bool EndsWithRole(ReadOnlySpan<char> text)
    {
        foreach (var role in Roles)
        {
            if (text.EndsWith(role)) return true;
        }

        return false;
    }
}
