using System.Text.RegularExpressions;

namespace PaperGen.Content.Transcripts;

/// <summary>What grammars recognise in a line; measured once, weighed often.</summary>
internal sealed partial class LineTraits
{
    public LineTraits(PageLine line, PageLine? before = null, PageLine? after = null)
    {
        var text = line.Text;
        var bare = line.Traced.WithoutStars();
        IsShort = text.Length <= 90;
        Dateline = line.Level == 0 ? DatelineGrammar.Match(text) : null;
        ListMarker = MarkerOf(text);
        IsRule = Rule().IsMatch(text);
        IsCaptionLead = CaptionStart().IsMatch(text);
        IsEnumerated = Enumerated().IsMatch(text);
        StartsWithBylineBracket = BylineBracket().IsMatch(text);
        IsQuestion = Question().IsMatch(text);
        Picture = line.Level == 0 ? PictureLine.Read(text) : null;
        Footnote = line.Level == 0 ? FootnoteLine.Read(text) : null;
        FirstClause = text.AsSpan().IndexOfAny("，,。、；：;:".AsSpan());
        OpensParagraph = Opener().IsMatch(text);
        ComesFromPage = line.Level == 0 && JumpGrammar.ComesFrom(text);
        CreditEnds = (IsShort || (!line.IsHan && text.Length <= 300)) && PhotoCreditGrammar.Tail(bare) is not null;
        if (!IsShort) return;
        Furniture = FurnitureGrammar.Of(bare.Text);
        IsSection = FurnitureGrammar.IsSection(bare.Text) || (text.Length <= 7 && FurnitureGrammar.IsSection(bare.Text.Replace(" ", "", StringComparison.Ordinal)));
        IsJump = JumpGrammar.IsWhole(bare.Text);
        IsEndMark = EndMark().IsMatch(text);
        Credit = Dateline is null ? PhotoCreditGrammar.Whole(bare) : null;
        Byline = (before is { Level: 0 } && line.BlankBefore == 0 ? BylineLine.UnderName(before.Traced.WithoutStars(), bare) : null) ?? BylineLine.Read(bare);
        EndsLikeKicker = KickerEnd().IsMatch(bare.Text);
        BeginsLikeKicker = KickerStart().IsMatch(bare.Text);
        BeginsLikeDeck = DeckStart().IsMatch(bare.Text);
        EndsLikeDeck = DeckEnd().IsMatch(bare.Text);
        Announces = Announcement().IsMatch(bare.Text);
        // In English a label over headlines is a section, and one over texts heads them.
        IsBriefs = StoryKinds.IsBriefs(bare.Text) && (line.IsHan || after is { EndsSentence: true });
        IsNotice = IsBriefs || StoryKinds.IsNotice(bare.Text);
        IsInstitution = Institution().IsMatch(bare.Text);
        IsSignature = IsInstitution || (Byline is { Kind: BylineKind.NameOnly } && !line.IsHan && Signs(before, after));
        IsSignature |= before is { EndsSentence: true } && (Titled().IsMatch(bare.Text) || Source().IsMatch(bare.Text));
        IsSalutation = Salutation().IsMatch(bare.Text);
        IsContact = ContactField().IsMatch(text);
        IsField = IsContact || Field().IsMatch(text);
        HeadsPicture = after is not null && PictureLabel().IsMatch(bare.Text) && PhotoCreditGrammar.Tail(after.Traced.WithoutStars()) is not null;
        IsColumnLabel = ColumnLabel().IsMatch(bare.Text);
        SloganWords = Slogan().Count(bare.Text);
    }

    /// <summary>Short enough to be anything but body text.</summary>
    public bool IsShort { get; }

    public Dateline? Dateline { get; }

    public FurnitureKind? Furniture { get; }

    public bool IsSection { get; }

    public bool IsJump { get; }

    /// <summary>-30-, （完）, * * *.</summary>
    public bool IsEndMark { get; }

    /// <summary>A ruled line of a text table.</summary>
    public bool IsRule { get; }

    public FoundCredit? Credit { get; }

    public PictureLine? Picture { get; }

    public FootnoteLine? Footnote { get; }

    /// <summary>True when the line is longer than its credit, which ends it.</summary>
    public bool CreditEnds { get; }

    public BylineLine? Byline { get; }

    /// <summary>Length of a list marker with the white space behind it.</summary>
    public int ListMarker { get; }

    public bool IsCaptionLead { get; }

    /// <summary>一、 （一） 1. Ⅰ</summary>
    public bool IsEnumerated { get; }

    public bool StartsWithBylineBracket { get; }

    /// <summary>问： or 答：, Q: or A:</summary>
    public bool IsQuestion { get; }

    public bool EndsLikeKicker { get; }

    public bool BeginsLikeKicker { get; }

    public bool BeginsLikeDeck { get; }

    /// <summary>…调查, …侧记: what sort of story it is, below the headline.</summary>
    public bool EndsLikeDeck { get; }

    /// <summary>…启动, …举行: an event, told plainly.</summary>
    public bool Announces { get; }

    /// <summary>公告, 简讯, public notice: the headline of a text that nobody signs.</summary>
    public bool IsNotice { get; }

    /// <summary>简讯, IN BRIEF: the label over several short texts.</summary>
    public bool IsBriefs { get; }

    /// <summary>An institution's name alone, which signs a notice, or a person's, who signs a letter.</summary>
    public bool IsSignature { get; }

    /// <summary>图片新闻 over a picture's text: all the headline that such a picture has.</summary>
    public bool HeadsPicture { get; }

    /// <summary>编辑同志：, To the editor: the beginning of a letter.</summary>
    public bool IsSalutation { get; }

    /// <summary>A signature, or the date under a notice: it ends a text without a stop.</summary>
    public bool EndsText => IsSignature || Furniture == FurnitureKind.Date;

    /// <summary>An institution's name alone: it signs a notice, and stands over the headline of what it did.</summary>
    public bool IsInstitution { get; }

    /// <summary>【记者观察】: the name of a series.</summary>
    public bool IsColumnLabel { get; }

    /// <summary>Telephone, address or person to ask, with a colon.</summary>
    public bool IsContact { get; }

    /// <summary>出版社：…: a word, a colon and what it is, all on the line.</summary>
    public bool IsField { get; }

    public int SloganWords { get; }

    /// <summary>Offset of the first comma, stop or colon; -1 without.</summary>
    public int FirstClause { get; }

    /// <summary>近年来，此外，据悉，: words that open a paragraph and go on with none.</summary>
    public bool OpensParagraph { get; }

    /// <summary>（上接第1版）before a text: the rest of a story that began on another page.</summary>
    public bool ComesFromPage { get; }

    /// <summary>Length of a list marker with the white space behind it; 0 without.</summary>
    public static int MarkerOf(string text) => Marker().Match(text).Length;

    /// <summary>Length of a number before an item with the white space behind it; 0 without.</summary>
    public static int NumberOf(string text) => Number().Match(text).Length;

    /// <summary>A name behind a text signs it, where no text follows that it could head.</summary>
    private static bool Signs(PageLine? before, PageLine? after) =>
        before is { EndsSentence: true } && after is null or { EndsSentence: false, Columns: < 60 };

    [GeneratedRegex(@"^(?:[•●▪■◆◇○▶►★☆※✦✓◎□·]\s*|[\-*–]\s+|[0-9]{1,2}[.)]\s+)(?=\S)")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?:[0-9０-９]{1,2}(?:[、．]|\.(?![0-9]))|[（(][0-9０-９]{1,2}[）)]|[①-⑳])\s*(?=\S)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\s|+\-=:_—─━*]+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:[▲▼△▽↑↓←→◀▶◄►]\s*(?=\S)|[（(]?(?:图[①-⑩一二三四五六七八九十0-9]{0,3}[为：:]|[上下左右题组本]图(?:[①-⑩0-9]|[一二三四])?[为是：:，,]|图片说明|图注|图说[：:]|[①-⑩]\s?)|(?i:above|below|left|right|pictured|at left|at right|top|bottom|clockwise from)(?:, |: | is | are )|(?i:photo|caption|cutline):\s)")]
    private static partial Regex CaptionStart();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9０-９]{1,2}(?:[、．]|\.(?![0-9]))|第[一二三四五六七八九十]{1,3}[章节条部分]|[IVX]{1,4}\.\s)")]
    private static partial Regex Enumerated();

    [GeneratedRegex(@"^[（(](?:" + BylineGrammar.Role + @")")]
    private static partial Regex BylineBracket();

    [GeneratedRegex(@"^(?:问|答|记者问?|主持人|Q|A)\s*[：:]")]
    private static partial Regex Question();

    [GeneratedRegex(@"^(?:[-–—*]*\s*(?:30|(?i:end|ends))\s*[-–—*]*|[（(]完[）)]|(?:[#*]\s*){2,5}|[■◆□◼▪])$")]
    private static partial Regex EndMark();

    [GeneratedRegex(@"(?:强调|要求|指出|提出|寄语|勉励|部署|讲话|批示|号召|呼吁|致辞|致信|贺信|显示|透露|提醒|建议|[时前后中际]|——|发布.{0,6}(?:形势|数据|报告|公报|通报|通知|意见|方案|办法|名单|消息)|印发.{2,12}|之[一二三四五六七八九十]|系列报道|特别报道|纪实|背后|启示录?|观察|[：:])$")]
    private static partial Regex KickerEnd();

    [GeneratedRegex(@"(?:调查|纪实|侧记|见闻|纪事|综述|透视|探访|采访记|扫描|印象|掠影|速写|观察记|小记|手记|札记|追踪|访谈|专访)$")]
    private static partial Regex DeckEnd();

    [GeneratedRegex(@"(?:启动|举行|召开|举办|开幕|开班|揭晓|落幕|闭幕|启用|成立|揭牌|开工|开赛|颁奖|签约|上线|发布)$")]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^[\u4e00-\u9fff（）()·A-Z]{2,20}(?:公司|委员会|管委会|局|办公室|中心|政府|集团|学校|大学|学院|医院|协会|学会|工会|大队|支队|总队|办事处|报社|编辑部|银行|法院|检察院|指挥部|联合会|基金会|管理处|供电所|街道办)$")]
    private static partial Regex Institution();

    [GeneratedRegex(@"^(?:近年来?|近日|近期|日前|目前|截至目前|昨[日天]|今年|去年|当[天日]|随后|此外|同时|另外|据悉|据了解|为此|如今|其间|其中|下一步|最后)，")]
    private static partial Regex Opener();

    [GeneratedRegex(@"^[【\[·•]?(?:图片(?:新闻|报道|故事)|新闻图片|摄影报道|一图读懂|[光掠]影|影像|镜头)[】\]·•]?$")]
    private static partial Regex PictureLabel();

    [GeneratedRegex(@"^(?:读者|市民|网友|[\u4e00-\u9fff（）()·]{2,22}(?:律师|法官|检察官|仲裁员|教授|研究员|主任|医师|医生|专家|秘书长|会长|主席|院长|校长|工程师|警官))\s+[\u4e00-\u9fff]{2,4}$")]
    private static partial Regex Titled();

    [GeneratedRegex(@"^[（(]?(?:据|摘自|转自|来源[：:])[《“]?[\u4e00-\u9fff]{2,10}(?:社|网|报|台|刊|视)[》”]?(?:报道|消息|电)?[）)]?$|^[（(]?(?:本报)?综合[\u4e00-\u9fff《》、 ]{0,16}(?:报道|消息)[）)]?$")]
    private static partial Regex Source();

    [GeneratedRegex(@"^(?:(?:尊敬|敬爱|亲爱)的[\u4e00-\u9fff]{2,12}|编辑部|[\u4e00-\u9fff]{1,6}(?:同志|先生|女士|老师|编辑|律师|朋友)们?|读者朋友们?)(?:[：:]|[，,]?[您你]们?好[！!：:，,]?)$|^(?i:to the editor|dear [\p{L}. ]{2,30}|sirs?)[:,]$")]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^(?:为(?!什么|何)|在|自|从|当|据|随着|围绕|聚焦|贯彻|落实|学习|纪念|庆祝|喜迎|——来自|来自|继|面对|针对|历经|经过|昨[日天晚]|今[日天起年]|日前|近日|[0-9０-９]+月[0-9０-９]+日|本月|下月|明[日天年])")]
    private static partial Regex KickerStart();

    [GeneratedRegex(@"(?:联系人|联系电话|电话|地址|邮箱|网址|传真|时间|地点|邮编)\s*[：:]")]
    private static partial Regex ContactField();

    [GeneratedRegex(@"^(?:书名|作者|著者|译者|编者|出版社?|出版时间|定价|书号|主办|承办|主讲|导演|编剧|主演|类型|片长|票价|价格|产地|规格|品牌|型号|网站)\s?[：:]\s?[^。；]{1,40}$")]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:——|--|—|―|－－|──)|^[（(]?1[89][0-9]{2}\s?[-–—]\s?(?:19|20)[0-9]{2}[）)]?$")]
    private static partial Regex DeckStart();

    [GeneratedRegex(@"^(?:[【\[〔「·•◆●■★].{2,14}[】\]〕」·•◆●■★]|[■◆●★▶]?\s?(?:新闻|相关|延伸|知识|背景)(?:链接|背景|阅读|资料|提示)|■\s?[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]{1,4}(?:之声|来信|信箱|呼声|茶座|随笔|漫谈|广角|之窗)|(?:记者观察|一线调查|新春走基层|评论|社论|通讯|特写|言论|时评|短评|编者按|本报评论员|深度|调查|专访|人物|现场|来信|视点|聚焦|热点|关注|今日[关视]注?点?|(?i:editorial|guest (?:column|commentary|opinion)|commentary|analysis|my view|column|opinion|letters? to the editor|in depth|exclusive|profile|review|q ?& ?a))(?:\s?[|｜·].{2,12})?)$")]
    private static partial Regex ColumnLabel();

    [GeneratedRegex(@"学习|贯彻|弘扬|奋力|深入|推动|践行|坚持|喜迎|凝心聚力|凝聚|奋进|新局面|新征程|新时代|新篇章|精神|主题教育|高质量|中国梦|开拓|担当|不忘初心|牢记使命|伟大|建功|谱写|共筑|争做|创建|文明|同心|思想|主义|建设|铸魂|跟党走|团结奋斗|强国|复兴|砥砺|启航")]
    private static partial Regex Slogan();
}
