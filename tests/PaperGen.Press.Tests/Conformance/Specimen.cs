using PaperGen.Pages;
using PaperGen.Press.Tests.Pictures;
using PaperGen.Typesetting;

namespace PaperGen.Press.Tests.Conformance;

/// <summary>Two pages with something of everything that a newspaper prints.</summary>
internal static class Specimen
{
    public static Edition Edition { get; } = new EditionMaker()
        .Line(20, 20, "第1版 2025年6月4日", ItemRole.Furniture, story: null)
        .Line(20, 50, LineMaker.Set("劳动午报", 30), ItemRole.Masthead, story: null, ink: new Ink(0, 1, 0.9, 0.05, 0xB5121B))
        .Line(20, 80, "工会服务阵地", ItemRole.Headline, size: 20)
        .Line(20, 100, "本报讯（记者 张晶）“六一”儿童节，𪚥 naïve \uE812")
        .Line(20, 114, "a line of English words", sameBlock: true)
        .Line(20, 128, "小标题", ItemRole.Subhead)
        .Line(20, 142, "下转第2版", ItemRole.Jump)
        .Add(o => new PlacedLink(EditionMaker.RectOf(15, 130, 100, 20), ItemRole.Jump, "a", o, "#page=2", "第2版"))
        .Add(o => new PlacedLink(EditionMaker.RectOf(0, 0, 300, 60), ItemRole.Furniture, null, o, "https://example.org/", "网上阅读"))
        .Add(o => new PlacedFill(EditionMaker.RectOf(20, 160, 200, 0.5), ItemRole.Decoration, null, o, Ink.Black))
        .Add(o => new PlacedFill(EditionMaker.RectOf(20, 170, 200, 30), ItemRole.Decoration, null, o, new Ink(0, 0, 0, 0.15, 0xD9D9D9)))
        .Add(o => new PlacedFrame(EditionMaker.RectOf(10, 10, 280, 380), ItemRole.Decoration, null, o, new Points(1), Ink.Black))
        .Add(o => new PlacedPicture(EditionMaker.RectOf(20, 210, 60, 40), ItemRole.Picture, "a", o, "a.png", "职工子女在表演"))
        .Line(20, 262, "孩子们在表演。", ItemRole.Caption)
        .Line(20, 300, "白字", ItemRole.Body, "b")
        .Story("a", "工会服务阵地", 20, 60).Story("b", "白字", 20, 290)
        .EndPage()
        .Line(20, 40, "（上接第1版）深入学习贯彻", sameBlock: true)
        .Placed(20, 120, "1.", List(0, TextPlace.Mark)).Placed(40, 120, "一项", List(0, TextPlace.Words))
        .Placed(20, 140, "2.", List(1, TextPlace.Mark)).Placed(40, 140, "二项", List(1, TextPlace.Words))
        .Placed(20, 160, "年", Cell(0, 0), ItemRole.Table).Placed(60, 160, "人数", Cell(0, 1), ItemRole.Table)
        .Placed(20, 180, "2025", Cell(1, 0), ItemRole.Table)
        .Placed(20, 200, "①", Note(TextPlace.Mark), ItemRole.Note).Placed(40, 200, "注", Note(TextPlace.Words), ItemRole.Note)
        .Line(20, 60, "另一题", ItemRole.Headline, "c", 16).Line(20, 80, "另一稿", ItemRole.Body, "c")
        .Story("c", "另一题", 20, 45)
        .EndPage()
        .ToEdition() with
    { Author = "劳动午报社" };

    private static TextPlace List(int item, int column) => new(TextWhole.List, 0, item, column) { IsNumbered = true };

    private static TextPlace Cell(int row, int column) => new(TextWhole.Table, 0, row, column) { IsHead = row == 0, Columns = 2 };

    private static TextPlace Note(int column) => new(TextWhole.Note, 0, 0, column);

    /// <summary>A picture with transparency.</summary>
    public static IPictureSource Pictures { get; } = new OnePicture();

    private sealed class OnePicture : IPictureSource
    {
        private readonly byte[] _file = new PngMaker(250, 170, 8, 6).ToFile();

        public ReadOnlyMemory<byte>? Find(string image) => _file;
    }
}
