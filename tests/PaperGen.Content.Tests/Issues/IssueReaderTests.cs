namespace PaperGen.Content.Tests.Issues;

public class IssueReaderTests
{
    private const string Transcripts = """
        -- a.txt --
        # 通栏标语在此一行

        ## 甲区工会举办职工运动会

        本报讯（记者 张晶）6月1日，甲区工会举办职工运动会，来自各单位的三百名职工参加了比赛。

        ## 乙区工会走访慰问一线职工

        本报讯（记者 白莹）6月2日，乙区工会走访慰问一线职工，为他们送去清凉用品和祝福。
        -- b.txt --
        ## 丙区工会开办夜校课堂

        本报讯（记者 马超）6月3日，丙区工会开办夜校课堂，职工下班以后可以学习书法和摄影。
        """;

    private static Parsed<Issue> Read(string files, string path = "seeds/2025-06-04") => IssueReader.Read(path, new FolderInMemory(path, files));

    private static string[] Problems(string issueYml) =>
        [.. Read("-- issue.yml --\n" + issueYml + "\n" + Transcripts).Diagnostics.Where(d => d.Severity != Severity.Info).Select(d => d.ToString())];

    private static IEnumerable<string> Stories(Parsed<Issue> issue) => issue.Value.Stories.Select(s => $"{s.Id} {s.Headline}");

    [Fact]
    public void An_issue_lists_pages_with_their_files()
    {
        var issue = Read("""
            -- issue.yml --
            date: 2025-06-04
            number: 118
            total_number: 9002
            pages:
              - number: 3
                files: b.txt
              - number: 2
                folio: 第2版
                section: 工会新闻
                editors: 责任编辑 王芳
                files: [a.txt]
            """ + "\n" + Transcripts);
        Assert.DoesNotContain(issue.Diagnostics, d => d.Severity != Severity.Info);
        Assert.Equal((new DateOnly(2025, 6, 4), "118", "9002"), (issue.Value.Date!.Value, issue.Value.Number, issue.Value.TotalNumber));
        Assert.Equal([2, 3], issue.Value.Pages.Select(p => p.Number));
        var second = issue.Value.Pages[0];
        Assert.Equal(("第2版", "工会新闻", "通栏标语在此一行"), (second.Folio, second.Section, second.RunningHead?.Text));
        Assert.Equal(["02-01 甲区工会举办职工运动会", "02-02 乙区工会走访慰问一线职工", "03-01 丙区工会开办夜校课堂"], Stories(issue));
    }

    [Fact]
    public void Wishes_name_their_story_and_change_nothing_else()
    {
        var issue = Read("""
            -- issue.yml --
            date: 2025-06-04
            pages:
              - number: 2
                files: [a.txt, b.txt]
                order: [丙区工会]
                stories:
                  - story: 乙区工会走访慰问
                    headline: 乙区工会 送清凉
                    slug: cool
                    weight: 90
                    lead: true
                    span: 3
                    frame: false
                    headline_size: 28.5
                    keep_together: true
                    pull_quote: false
                    byline: [记者 张晶, {role: 通讯员, name: 李雷}]
                    kind: brief
                    without: dateline
            """ + "\n" + Transcripts);
        Assert.DoesNotContain(issue.Diagnostics, d => d.Severity != Severity.Info);
        Assert.Equal(["02-03 丙区工会开办夜校课堂", "02-01 甲区工会举办职工运动会", "cool 乙区工会 送清凉"], Stories(issue));
        var story = issue.Value.Pages[0].Stories[2];
        Assert.Equal(new Placement(Weight: 90, Span: 3, Lead: true, Frame: false, HeadlineSize: 28.5, KeepTogether: true) { PullQuote = new TextLine("", default) }, story.Placement);
        Assert.Equal([("记者", "张晶"), ("通讯员", "李雷")], story.Bylines.Select(b => (b.Role, b.Name)));
        Assert.Equal(StoryKind.Brief, story.Kind);
        Assert.Null(story.Dateline);
        Assert.Equal("seeds/2025-06-04/issue.yml:8:19", story.Headline.Source.ToString());
    }

    [Fact]
    public void A_wish_can_move_a_story_to_another_page()
    {
        var issue = Read("""
            -- issue.yml --
            date: 2025-06-04
            pages:
              - number: 1
                files: a.txt
                stories: [{story: 乙区, page: 2}]
              - number: 2
                files: b.txt
            """ + "\n" + Transcripts);
        Assert.DoesNotContain(issue.Diagnostics, d => d.Severity != Severity.Info);
        Assert.Equal(["01-01 甲区工会举办职工运动会", "02-01 丙区工会开办夜校课堂", "01-02 乙区工会走访慰问一线职工"], Stories(issue));
    }

    [Fact]
    public void A_sidebar_stands_on_the_page_of_its_story()
    {
        var issue = Read("""
            -- issue.yml --
            date: 2025-06-04
            pages:
              - number: 1
                files: a.txt
              - number: 2
                files: b.txt
                stories: [{story: 丙区, sidebar_of: 乙区工会}]
            """ + "\n" + Transcripts);
        Assert.DoesNotContain(issue.Diagnostics, d => d.Severity is Severity.Error);
        Assert.Equal(["01-01", "01-02", "02-01"], issue.Value.Pages[0].Stories.Select(s => s.Id));
        Assert.Equal(new TextLine("01-02", issue.Value.Pages[0].Stories[2].SidebarOf!.Source), issue.Value.Pages[0].Stories[2].SidebarOf);
        Assert.Equal("seeds/2025-06-04/issue.yml:7:39", issue.Value.Pages[0].Stories[2].SidebarOf!.Source.ToString());
    }

    [Theory]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: [a.txt, b.txt]\n    stories:\n      - {story: 甲区, sidebar_of: 乙区}\n      - {story: 乙区, sidebar_of: 丙区}", "seeds/2025-06-04/issue.yml:6:33: error PG324: 乙区工会走访慰问一线职工 is a sidebar itself\n  hint: name the story that both belong to")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: [a.txt, b.txt]\n    stories:\n      - {story: 甲区, sidebar_of: 甲区}", "seeds/2025-06-04/issue.yml:6:33: error PG315: no story of the page is called 甲区")]
    [InlineData("date: 2022-13-41", "seeds/2025-06-04/issue.yml:1:7: error PG306: 2022-13-41 is no date: there is no month 13")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: c.txt", "seeds/2025-06-04/issue.yml:4:12: error PG310: there is no file c.txt\n  hint: did you mean a.txt?")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: ../a.txt", "seeds/2025-06-04/issue.yml:4:12: error PG311: ../a.txt leads out of the folder\n  hint: copy the file beside this one and name it there")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: x/../../a.txt", "seeds/2025-06-04/issue.yml:4:12: error PG311: x/../../a.txt leads out of the folder\n  hint: copy the file beside this one and name it there")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: /etc/passwd", "seeds/2025-06-04/issue.yml:4:12: error PG311: /etc/passwd is an absolute path\n  hint: write it relative to this file")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: [a.txt, ./a.txt]", "seeds/2025-06-04/issue.yml:4:20: error PG318: a.txt is named twice; its text would stand twice\n  hint: seeds/2025-06-04/issue.yml:4:13 names it first; remove one of them")]
    [InlineData("date: 2025-06-04\npages:\n  - {number: 2, files: a.txt}\n  - {number: 2, files: b.txt}", "seeds/2025-06-04/issue.yml:4:14: error PG313: two pages have the number 2\n  hint: the first is at seeds/2025-06-04/issue.yml:3:14; give each page its own")]
    [InlineData("date: 2025-06-04\npages:\n  - {number: 0, files: [a.txt, b.txt]}", "seeds/2025-06-04/issue.yml:3:14: error PG306: 0 is not a whole number from 1 to 400")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: [a.txt, b.txt]\n    stories:\n      - {story: 丙区, page: 7}", "seeds/2025-06-04/issue.yml:6:27: error PG314: the issue has no page 7\n  hint: pages: 2")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: [a.txt, b.txt]\n    stories:\n      - {story: 甲区工会举办职工联欢会, weight: 2}", "seeds/2025-06-04/issue.yml:6:17: error PG315: no story of the page is called 甲区工会举办职工联欢会\n  hint: did you mean 甲区工会举办职工运动会?")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: [a.txt, b.txt]\n    stories:\n      - {story: 甲区, slug: a}\n      - {story: 乙区, slug: A}", "error PG316: the slug A is taken")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: [a.txt, b.txt]\n    stories:\n      - {story: 甲区, slug: ../a}", "error PG305: expected a part of an address such as gaokao-2024, of letters, digits and hyphens, found a text (../a)")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    files: [a.txt]", "warning PG317: the transcript b.txt is on no page")]
    [InlineData("pages:\n  - number: 2\n    files: [a.txt, b.txt]", "seeds/2025-06-04/issue.yml:1:1: error PG307: an issue needs the key date")]
    [InlineData("date: 2025-06-04\npages:\n  - number: 2\n    file: [a.txt, b.txt]", "seeds/2025-06-04/issue.yml:4:5: error PG303: a page has no key file\n  hint: did you mean files?")]
    [InlineData("date: 2025-06-04\npages: 2", "seeds/2025-06-04/issue.yml:2:8: error PG305: expected a list, each item a page as a mapping of keys, found a number (2)")]
    public void A_mistake_is_reported_where_it_stands(string issueYml, string expected) => Assert.Contains(Problems(issueYml), p => p.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void A_folder_named_as_file_is_told_from_a_missing_file()
    {
        var issue = Read("-- issue.yml --\ndate: 2025-06-04\npages: [{number: 1, files: text}]\n-- text/a.txt --\nx\n");
        Assert.Contains(issue.Diagnostics, d => d.ToString().Contains("issue.yml:2:28: error PG312: text is a folder, not a file", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_issue_yml_the_folder_gives_the_date_and_every_transcript_is_a_page()
    {
        var issue = Read(Transcripts.Replace("a.txt", "p02.txt", StringComparison.Ordinal).Replace("b.txt", "p05.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(issue.Diagnostics, d => d.Severity != Severity.Info);
        Assert.Equal(new DateOnly(2025, 6, 4), issue.Value.Date);
        Assert.Equal([2, 5], issue.Value.Pages.Select(p => p.Number));
    }

    [Fact]
    public void Without_issue_yml_and_dated_folder_the_date_is_asked_for()
    {
        var problem = Assert.Single(Read(Transcripts, "seeds/first").Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("seeds/first: error PG307: the issue has no date\n  hint: write date: in issue.yml, or name the folder such as 2025-06-04", problem.ToString());
    }

    [Fact]
    public void A_folder_with_nothing_to_print_is_an_error()
    {
        var problem = Assert.Single(Read("-- photo.jpg --\n").Diagnostics);
        Assert.Equal("PG310", problem.Code);
    }

    [Fact]
    public void Markdown_and_transcripts_share_a_page()
    {
        var issue = Read("""
            -- issue.yml --
            date: 2025-06-04
            pages:
              - number: 2
                files: [a.txt, c.md, plain.md]
            -- a.txt --
            ## 甲区工会举办职工运动会

            本报讯（记者 张晶）6月1日，甲区工会举办职工运动会，来自各单位的三百名职工参加了比赛。
            -- c.md --
            ---
            headline: 丁区工会开展慰问
            slug: ding
            ---
            正文。
            -- plain.md --
            戊区工会组织职工参观展览

            本报讯（记者 马超）6月3日，戊区工会组织职工参观展览，大家都说很有收获，下次还要再来。
            -- later.md --
            ---
            page: 2
            headline: 己区来信
            ---
            正文。
            -- README.md --
            # 给同事的说明
            -- _draft.md --
            # 草稿
            -- free.md --
            # 没有版次的稿件

            正文。
            -- wrong.md --
            ---
            headline: 版次不存在
            page: 9
            ---
            正文。
            """);
        Assert.Equal(
            ["02-01 甲区工会举办职工运动会", "ding 丁区工会开展慰问", "02-03 戊区工会组织职工参观展览", "02-04 己区来信", "00-01 没有版次的稿件", "09-01 版次不存在"],
            Stories(issue));
        Assert.Equal("seeds/2025-06-04/wrong.md:3:7: error PG314: the issue has no page 9\n  hint: pages: 2", Assert.Single(issue.Diagnostics, d => d.Severity == Severity.Error).ToString());
    }

    [Fact]
    public void A_folder_of_Markdown_makes_the_pages_that_its_stories_name()
    {
        var issue = Read("""
            -- a.md --
            ---
            headline: 甲
            page: 3
            ---
            正文。
            -- b.md --
            ---
            headline: 乙
            page: 1
            ---
            正文。
            """);
        Assert.Empty(issue.Diagnostics);
        Assert.Equal(["01-01 乙", "03-01 甲"], Stories(issue));
    }

    [Fact]
    public void An_issue_in_one_Markdown_file_needs_nothing_else()
    {
        var issue = Read("""
            -- issue.md --
            ---
            title: 劳动午报
            date: 2025-06-05
            number: 118
            running_head: 通栏标语
            ---
            # 甲

            正文。

            # 乙

            正文。
            """, "seeds/whole");
        Assert.Empty(issue.Diagnostics);
        Assert.Equal((new DateOnly(2025, 6, 5), "118"), (issue.Value.Date!.Value, issue.Value.Number));
        Assert.Equal("通栏标语", Assert.Single(issue.Value.Pages).RunningHead?.Text);
        Assert.Equal(["01-01 甲", "01-02 乙"], Stories(issue));
    }

    [Fact]
    public void The_five_sample_issues_are_read_without_an_error()
    {
        foreach (var folder in Directory.GetDirectories(Repository.PathOf("seeds")))
        {
            var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
            var name = "seeds/" + Path.GetFileName(folder);
            var issue = IssueReader.Read(new SourceFile(name + "/issue.yml", files["issue.yml"]), new BytesInMemory(name, files));
            Assert.False(issue.HasErrors, string.Join("\n", issue.Diagnostics));
            var page = Assert.Single(issue.Value.Pages);
            Assert.Equal(("第2版", "工会新闻", 2), (page.Folio, page.Section, page.Number));
            Assert.Equal(Path.GetFileName(folder), issue.Value.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.InRange(page.Stories.Length, 6, 8);
        }
    }

    private sealed class BytesInMemory(string path, Dictionary<string, byte[]> files) : ISourceFolder
    {
        public SourceFile? Open(string relativePath) => files.TryGetValue(relativePath, out var bytes) ? new SourceFile($"{path}/{relativePath}", bytes) : null;

        public IReadOnlyList<string> List() => [.. files.Keys];
    }
}
