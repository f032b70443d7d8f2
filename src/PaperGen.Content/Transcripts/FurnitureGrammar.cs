using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>Lines that belong to the page and to no story (rules M1, M7–M9).</summary>
internal static partial class FurnitureGrammar
{
    private const string EditorRole = "(?:本版|本期|值班|执行|见习|首席|特约)?(?:责任编辑|责编|编辑|美术编辑|美编|版式设计|版式编辑|版式|校对|校检|检校|审校|审读|组版|排版|电脑制作|图片编辑|图编|视觉设计|视觉|制图|统筹|编委|主任|总编辑|主编|总编|编审|监制|策划|设计|终审|一审|二审|三审)";

    private const string ContactWord = "联系电话|电话|热线|邮箱|信箱|传真|E-?mail";

    /// <summary>What a furniture line is, or null for any other line.</summary>
    public static FurnitureKind? Of(string text)
    {
        if (text.Length > 120) return null;
        if (Editors().IsMatch(text)) return FurnitureKind.Editors;
        if (PageNumber().IsMatch(text)) return FurnitureKind.PageNumber;
        if (Contact().IsMatch(text) || Imprint().IsMatch(text)) return FurnitureKind.Imprint;
        if (Reference().IsMatch(text)) return FurnitureKind.Reference;
        if (SectionPage().Match(text) is { Success: true } page && page.Groups["name"].Value.Trim() is var name && (Section().IsMatch(name) || Section().IsMatch(name.Split(' ')[0]) || Paper().IsMatch(name))) return FurnitureKind.Folio;
        if (IsWholeFolio(text)) return FurnitureKind.Folio;
        if (NumberedPage().IsMatch(text) && !JumpGrammar.IsWhole(text)) return FurnitureKind.Folio;
        if (text.Length > 70 || PageLine.EndsWithTerminal(text) && !text.EndsWith('.')) return null;
        if (Date().Match(text) is not { Success: true } date) return Paper().IsMatch(text) ? FurnitureKind.Paper : null;
        var rest = DateParts().Replace(text.Remove(date.Index, date.Length), " ").Trim(' ', '|', '｜', '·', ',', '，', '/', '-', '—', '•');
        if (rest.Length == 0) return text.Length == date.Length ? FurnitureKind.Date : FurnitureKind.Folio;
        return rest.Length <= 24 && (Paper().IsMatch(rest) || Section().IsMatch(rest) || FolioRest().IsMatch(text)) ? FurnitureKind.Folio : null;
    }

    /// <summary>Editors, paper, date, page and section on one line.</summary>
    private static bool IsWholeFolio(string text)
    {
        if (!Date().IsMatch(text) || !EditorGroup().IsMatch(text)) return false;
        var rest = DateParts().Replace(Date().Replace(EditorGroup().Replace(text, " "), " "), " ");
        return rest.Split([' ', '◎', '○', '●', '■', '／', '|', '｜', '·', '，', '。', '/', '-', '—', '：'], StringSplitOptions.RemoveEmptyEntries) is { Length: <= 3 } words && Array.TrueForAll(words, w => w.Length <= 8);
    }

    /// <summary>True for a newspaper's name, alone on its line.</summary>
    public static bool IsPaper(string text) => Paper().IsMatch(text);

    /// <summary>True for the usual name of a section, alone on its line.</summary>
    public static bool IsSection(string text) => Section().IsMatch(text);

    /// <summary>The persons in a line such as 责任编辑 张三 美术编辑 李四, with their roles.</summary>
    public static IEnumerable<(string Role, TracedText Name)> EditorsIn(TracedText line)
    {
        var matches = EditorGroup().Matches(line.Text);
        foreach (Match match in matches)
        {
            var names = match.Groups["names"];
            foreach (Match name in NameInGroup().Matches(names.Value))
                yield return (match.Groups["role"].Value, line.Slice(names.Index + name.Index, name.Length));
        }
    }

    /// <summary>The date, page number and so on that a folio line tells; null for what it does not.</summary>
    public static (string? Date, string? Folio) Folio(string text)
    {
        string? date = null;
        if (ChineseDate().Match(text) is { Success: true } d)
            date = $"{Half(d.Groups[1].Value)}-{Half(d.Groups[2].Value).PadLeft(2, '0')}-{Half(d.Groups[3].Value).PadLeft(2, '0')}";
        var folio = FolioName().Match(text);
        return (date, folio.Success ? folio.Value : null);
    }

    private static string Half(string digits) => string.Concat(digits.Select(c => c >= '０' ? (char)(c - '０' + '0') : c));

    [GeneratedRegex(@"^[（(【]?(?:" + EditorRole + @"\s*[：:/／|｜\s]?\s*(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff])(?:[、，,\s]+(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff]))*?[\s|｜/／;；,，]*)+(?:(?:" + ContactWord + @")\s*[：:\s]\s*[\w.@\-—+/ ]+)?[）)】]?$|^(?i:(?:page |section |copy |night |design(?:ed by)?:? |edited by:? )(?:editors?|designers?|design|edited by)?\s*:\s*[A-Z].{2,40})$")]
    private static partial Regex Editors();

    [GeneratedRegex(@"(?<role>" + EditorRole + @")\s*[：:/／|｜\s]?\s*(?<names>(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff])(?:(?:\s{0,2}[、，,]\s{0,2}|\s{1,2})(?!" + EditorRole + "|" + ContactWord + @")(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff]))*)")]
    private static partial Regex EditorGroup();

    [GeneratedRegex(@"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff]")]
    private static partial Regex NameInGroup();

    [GeneratedRegex(@"^[\-—–·•|\s]*(?:第?\s*[A-Za-z]?[0-9０-９一二三四五六七八九十]{1,3}\s*[版页]|[A-Z]-?[0-9]{1,3}|[0-9０-９]{1,3}|(?i:page)\s+[A-Z]?[0-9]{1,3})[\-—–·•|\s]*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(?:本报|本版|新闻|读者|广告|订阅|发行|投稿|热线|联系|编辑部|监督|服务)*(?:热线电话|热线|电话|邮箱|信箱|电子邮箱|电子信箱|网址|传真|E-?mail|QQ|微信)[：:]?\s*[\w.@\-—+（）() /：:、，,\u4e00-\u9fff]*[0-9@.][\w.@\-—+（）() /：:、，,\u4e00-\u9fff]*$|^(?i:contact|reach|e-?mail|call|write to)\b.{0,60}(?:@\S+|[0-9]{3}-[0-9]{4}).{0,10}$")]
    private static partial Regex Contact();

    [GeneratedRegex(@"^(?:[A-Z][A-Za-z’']+ ?){1,3}(?:,|\.{2,}|…+|\s)\s*(?:(?i:page) )?[A-Z]-?[0-9]{1,2}$|^[\u4e00-\u9fff“”《》 ]{3,24}[.…·]{2,}\s*[A-Z]?[0-9]{1,2}\s*版?$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<name>.{2,30}?)\s*[|｜·•]?\s*(?:[A-Z]-?[0-9]{1,2}|[0-9]{1,2}[A-Z]?|第?[0-9０-９一二三四五六七八九十]{1,3}版)$|^(?:[A-Z]-?[0-9]{1,2}|[0-9]{1,2}[A-Z]?|第?[0-9０-９一二三四五六七八九十]{1,3}版)\s*[|｜·•]?\s*(?<name>.{2,30})$")]
    private static partial Regex SectionPage();

    // 第3版 维权: whatever the section is called.
    [GeneratedRegex(@"^第[0-9０-９一二三四五六七八九十]{1,3}版\s*[|｜·•]?\s*[\u4e00-\u9fff·]{2,8}$|^[\u4e00-\u9fff·]{2,8}\s*[|｜·•]?\s*第[0-9０-９一二三四五六七八九十]{1,3}版$")]
    private static partial Regex NumberedPage();

    [GeneratedRegex(@"国内统一(?:连续出版物号|刊号)|邮发代号|^(?:总)?第\s*[0-9０-９]+\s*期|今日[0-9０-９一二三四五六七八九十]+版|^社址[：:]|^(?:零售|每份)?定价|广告(?:经营)?许可证|^本报地址|^(?:发布)?(?:时间|日期|来源|稿源|作者)[：:].*\s(?:来源|稿源|作者|编辑|责编|字号|浏览|阅读|点击)[：:]|^(?:https?://|www\.)\S+$|^[$£€¥￥][0-9.]{1,5}$|(?i:^[0-9]{1,3} ?(?:cents|p)$|^vol(?:ume|\.)\s*[0-9CLXVI]+|^est(?:ablished|\.) (?:in )?1[0-9]{3}$)")]
    private static partial Regex Imprint();

    [GeneratedRegex(@"[0-9０-９]{4}\s*年\s*[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日|[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|(?i:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)\s+[0-9]{1,2},?\s+[0-9]{4}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?[0-9]{1,2}\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+[0-9]{4})|(?<!\w)(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+(?i:january|february|march|april|may|june|july|august|september|october|november|december)\s+[0-9]{1,2}|星期[一二三四五六日天]")]
    private static partial Regex Date();

    [GeneratedRegex(@"([0-9０-９]{4})\s*年\s*([0-9０-９]{1,2})\s*月\s*([0-9０-９]{1,2})\s*日")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"[0-9０-９]{4}\s*年\s*[0-9０-９]{1,2}\s*月\s*[0-9０-９]{1,2}\s*日|星期[一二三四五六日天]|第?\s*[A-Za-z]?[0-9０-９一二三四五六七八九十]{1,3}\s*[版页]|农历\S*|(?<![\w])(?:[A-Z]-?[0-9]{1,3}|[0-9]{1,2}[A-Z])(?!\w)|(?i:page\s+[A-Z]?[0-9]{1,3})|(?<!\w)[0-9０-９]{1,3}(?!\w)|(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?i:vol\.? ?[0-9CLXVI]+|no\.? ?[0-9]+)|第[0-9]+期|总第[0-9]+期")]
    private static partial Regex DateParts();

    [GeneratedRegex(@"第?\s*[A-Za-z]?[0-9０-９一二三四五六七八九十]{1,3}\s*版|(?<!\w)[A-Z]-?[0-9]{1,3}(?!\w)")]
    private static partial Regex FolioName();

    [GeneratedRegex(@"第?\s*[A-Za-z]?[0-9０-９一二三四五六七八九十]{1,3}\s*版|(?<!\w)[A-Z]-?[0-9]{1,3}(?!\w)|(?i:page\s+[A-Z]?[0-9]{1,3})|星期|责编|编辑|\|")]
    private static partial Regex FolioRest();

    [GeneratedRegex(@"^《?[\u4e00-\u9fff]{2,8}(?:日报|晚报|晨报|时报|午报|早报|商报|都市报|周报|周刊|时讯|导报|文摘|青年报|工人报|法治报|(?<![预通简公捷海喜汇播情警举申回])报)》?(?:\s|$|[|｜·])|^(?i:the )?(?:[A-Z][\p{L}’']+ |[A-Z]+ ){0,4}(?i:courier|times|herald|gazette|post|tribune|chronicle|observer|journal|sentinel|bugle|mercury|examiner|inquirer|bulletin|register|ledger|dispatch|daily news|weekly|daily|telegraph|argus|echo|advertiser|standard|star|sun|press|record|reporter|independent|beacon|news)(?:-(?i:times|herald|gazette|post|tribune|courier|journal|news|record|register|star|sun))?(?:\s*[|·•].*)?$")]
    private static partial Regex Paper();

    [GeneratedRegex(@"^[【\[·•]?(?:影像|光影|视界|图片新闻|要闻|时事|综合|本市|国内|国际|社会|经济|财经|文化|体育|副刊|健康|教育|广告|时政|民生|法治|科技|娱乐|评论|专题|专版|特刊|公告|地方|区域|城事|城市|都市|天下|读书|工会|理论|(?:[\u4e00-\u9fff]{2,6}(?:新闻|要闻|周刊|专版|专刊|副刊|视点|观察))|综合新闻)[】\]·•]?(?:\s*[·•]\s*[\u4e00-\u9fff]{2,6})?$|^(?i:local|local news|nation|nation & world|letters|letters to the editor|deaths|obituaries (?:&|and) letters|church news|school news|world|sports|business|opinion|community|city & state|state|metro|front page|lifestyle|living|obituaries|classifieds|news briefs|briefs|in brief|briefly|inside|news|politics|education|features|arts)$")]
    private static partial Regex Section();
}

/// <summary>Sorts of page furniture.</summary>
internal enum FurnitureKind
{
    /// <summary>责任编辑, 版式, 校对 with names.</summary>
    Editors,

    /// <summary>第3版, A4, 3.</summary>
    PageNumber,

    /// <summary>A date with weekday, page or paper.</summary>
    Folio,

    /// <summary>A date alone; at the end of a notice it is its signature's.</summary>
    Date,

    /// <summary>The paper's name.</summary>
    Paper,

    /// <summary>A line of the contents box: Obituaries, B4.</summary>
    Reference,

    /// <summary>Telephone, price, CN number.</summary>
    Imprint,
}
