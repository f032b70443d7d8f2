namespace PaperGen.Content.Transcripts;

/// <summary>Looks at finished stories for what an editor should look at too.</summary>
internal static class StoryChecks
{
    /// <summary>Reports paragraphs that stop before their sentence ends, quotations that do not close and jump lines.</summary>
    public static void Report(IList<Story> stories, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < stories.Count; i++) stories[i] = Checked(stories[i], diagnostics);
    }

    private static Story Checked(Story story, DiagnosticBag diagnostics)
    {
        QuotationReview.Report(story.Body, diagnostics);
        foreach (var jump in story.Jumps)
            diagnostics.Info("PG122", jump.Source, $"{jump.Text} belongs to the page as it was printed then and is not printed again", "pages are composed anew, and stories that go on elsewhere say so with the new numbers");
        for (var i = 0; i < story.Body.Length; i++)
        {
            if (story.Body[i] is not Paragraph paragraph) continue;
            var text = paragraph.PlainText;
            var next = i + 1 < story.Body.Length ? story.Body[i + 1] as Paragraph : null;
            if (!IsCut(story, i, text)) continue;
            diagnostics.Warn("PG118", paragraph.Source, $"the text stops in the middle of a sentence: …{ParagraphJoiner.End(text)}", "compare with the printed page: its end may be missing");
            story = story with { Gaps = story.Gaps.Add(new Gap(ParagraphJoiner.End(text), next is null ? "" : ParagraphJoiner.Begin(next.PlainText), paragraph.Source)) };
        }
        return story;
    }

    /// <summary>A text that jumps to another page stops where it likes; a short line without a stop may be a signature or a verse.</summary>
    private static bool IsCut(Story story, int index, string text) =>
        story.Jumps.Length == 0 && index == LastParagraph(story) && text.Length >= 20 && !PageLine.EndsWithTerminal(text) && (char.IsLetterOrDigit(text[^1]) || text[^1] is '，' or ',' or '、');

    private static int LastParagraph(Story story)
    {
        for (var i = story.Body.Length - 1; i >= 0; i--)
            if (story.Body[i] is Paragraph) return i;
        return -1;
    }
}
