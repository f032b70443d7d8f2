using System.Collections.Immutable;
using System.Text;
using PaperGen.Content;

namespace PaperGen.Pages.Tests;

/// <summary>Makes issues nobody has written: the same number gives the same issue on every machine.</summary>
internal sealed class GeneratedIssue(int seed)
{
    private const string Han = "工会职工北京市劳动模范组织开展活动服务建设发展创新精神文化学习培训安全健康技能竞赛企业社区街道教育宣传志愿者";
    private uint _state = (uint)seed * 2654435761u + 1;

    public static Issue Of(int seed, int stories, int pageNumber = 2) => new GeneratedIssue(seed).Make(stories, pageNumber);

    private Issue Make(int stories, int pageNumber)
    {
        var source = SourceSpan.WholeFile("generated.txt");
        // Lengths as in a newspaper: one long story, some middling, some briefs, together about a page.
        var shares = Enumerable.Range(0, stories).Select(i => Math.Exp(0.55 * Normal()) * (i == 0 ? 1.6 : 1)).ToList();
        var characters = 3300.0;
        var made = shares.Select((share, i) => Story(i, (int)(characters * share / shares.Sum()), source));
        var page = new Page(pageNumber, source) { Section = "综合新闻", Stories = [.. made] };
        return new Issue(source) { Date = new DateOnly(2025, 6, 4), Pages = [page] };
    }

    private Story Story(int index, int length, SourceSpan source)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Block>();
        while (length > 0)
        {
            var size = Math.Min(length, Between(40, 220));
            if (length - size < 30) size = length;
            paragraphs.Add(new Paragraph([new TextRun(Words(Math.Max(8, size)), source)], source));
            length -= size;
        }

        return new Story(new TextLine(Words(Between(8, 26)), source), source)
        {
            Id = $"p2-{index + 1}",
            Kicker = index == 0 && Next() % 3 == 0 ? new TextLine(Words(Between(12, 30)), source) : null,
            Decks = Next() % 5 == 0 ? [new TextLine(Words(Between(10, 24)), source)] : [],
            Dateline = new TextLine("本报讯", source),
            Bylines = [new Byline("记者", "白莹", source)],
            Body = paragraphs.ToImmutable(),
        };
    }

    private string Words(int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) text.Append(Han[(int)(Next() % (uint)Han.Length)]);
        return text.ToString();
    }

    private int Between(int least, int most) => least + (int)(Next() % (uint)(most - least + 1));

    private double Normal() => Enumerable.Range(0, 12).Sum(_ => Next() / (double)uint.MaxValue) - 6;

    // xorshift32: the same on every machine and in every version.
    private uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }
}
