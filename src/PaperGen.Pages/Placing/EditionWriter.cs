using System.Collections.Immutable;
using PaperGen.Content;

namespace PaperGen.Pages;

/// <summary>
/// Writes pages as soon as they are planned, several at a time, so that no more of them hold all that was found out about
/// their stories. Only the front page, which tells of the others, and the last, which has the imprint, have to wait.
/// </summary>
/// <param name="issue">The issue.</param>
/// <param name="newspaper">The paper, for furniture.</param>
/// <param name="theme">The look.</param>
/// <param name="workers">Pages in work at once at most; -1 for as many as there are processors.</param>
internal sealed class EditionWriter(Issue issue, Newspaper newspaper, Theme theme, int workers)
{
    private readonly List<ComposedPage?> _pages = [];
    private readonly List<InsidePage> _inside = [];
    private readonly List<(int Place, PagePlan Plan)> _waiting = [];

    /// <summary>Takes the next pages of the issue.</summary>
    public void Add(IReadOnlyList<PagePlan> plans)
    {
        foreach (var plan in plans)
        {
            _waiting.Add((_pages.Count, plan));
            _pages.Add(null);
            if (plan.Page.Number > 1) _inside.Add(new InsidePage(plan.Page, ContentsEntry.HeadlinesOf(plan)));
        }

        Write(w => w.Plan.Page.Number != 1 && w.Place < _pages.Count - 1, []);
    }

    /// <summary>All pages of the issue.</summary>
    public ImmutableArray<ComposedPage> Finish()
    {
        Write(_ => true, ContentsEntry.Of(_inside, newspaper));
        return [.. _pages!];
    }

    private void Write(Predicate<(int Place, PagePlan Plan)> isReady, ImmutableArray<ContentsEntry> contents)
    {
        var ready = _waiting.FindAll(isReady);
        _waiting.RemoveAll(isReady);
        var written = new ComposedPage[ready.Count];
        OneByOne.Do(ready.Count, i =>
        {
            var (place, plan) = ready[i];
            written[i] = new PageWriter(theme, plan.Typesetter, newspaper).Write(issue, plan, _pages.Count, isLast: place == _pages.Count - 1, contents);
        }, workers);
        for (var i = 0; i < ready.Count; i++) _pages[ready[i].Place] = written[i];
    }
}
