using System.Collections.Frozen;

namespace PaperGen.Typesetting;

/// <summary>
/// Words of headlines whose class the word list does not give, or gives as they are used in running text:
/// in 教职工 | 体验亲子交流乐趣 体验 is a verb, in 全力 | 开启 全力 leans on the verb. Our own lists.
/// </summary>
internal static class HeadlineWords
{
    private static readonly FrozenDictionary<string, WordClass> Known = Collect();
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is on the lists, and its class in headlines.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out WordClass kind) => Lookup.TryGetValue(word, out kind);

    private static FrozenDictionary<string, WordClass> Collect()
    {
        string[] verbs =
        [
            "体验", "重温", "赋能", "护航", "助力", "点亮", "聚焦", "传承", "慰问", "走访", "调研", "启动", "揭牌", "签约", "开幕",
            "闭幕", "亮相", "升级", "落地", "发布", "推出", "上线", "开讲", "开课", "开班", "开工", "竣工", "投产", "通车", "开通",
            "首发", "首播", "出炉", "出台", "印发", "通过", "当选", "获评", "荣获", "摘得", "夺冠", "晋级", "会见", "会谈", "访问",
            "抵达", "出席", "致辞", "强调", "指出", "要求", "呼吁", "回应", "通报", "披露", "曝光", "查处", "整治", "破解", "打通",
            "打造", "守护", "呵护", "引领", "推动", "促进", "深化", "加强", "提升", "优化", "凝聚", "汇聚", "绘就", "谱写", "奏响",
            "书写", "唱响", "厚植", "夯实", "筑牢", "擦亮", "激发", "释放", "开启", "迎来", "迈向", "走进", "走上", "走出", "奔向",
            "奔赴", "观看", "观摩", "参观", "宣讲", "解读", "展示", "展出", "搭建", "送上", "梅开二度", "帽子戏法",
        ];
        string[] adverbs =
        [
            "全力", "共同", "联合", "集中", "全面", "深入", "扎实", "积极", "大力", "持续", "努力", "奋力", "合力", "携手", "联手",
            "着力", "切实", "广泛", "有序", "精心", "同步", "首次", "再次", "率先", "即将", "正式", "圆满", "顺利", "隆重", "首", "齐", "明起", "今起",
        ];
        var known = new Dictionary<string, WordClass>();
        foreach (var word in verbs) known.Add(word, WordClass.Verb);
        foreach (var word in adverbs) known.Add(word, WordClass.Adverb);
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
