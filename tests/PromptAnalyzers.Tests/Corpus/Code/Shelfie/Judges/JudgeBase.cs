using Microsoft.Extensions.AI;

namespace Shelfie.Judges;

public abstract class JudgeBase(IChatClient client)
{
    protected abstract string Rubric { get; }
    public virtual string Label => GetType().Name;

    public async Task<Grade> GradeAsync(Query q, Product hit)
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, Rubric),
            new(ChatRole.User, /*prompt: call*/ $"<query lang=\"{q.Lang}\">{q.Text}</query>\n<hit price=\"{hit.Price}\">{hit.Title}</hit>\nGive your grade for this hit."),
        ];
        var r = await client.GetResponseAsync<Grade>(messages);
        return r.TryGetResult(out var g) ? g : new Grade(0, /*no prompt: report text*/ "The judge gave no readable grade, please look at this pair by hand.");
    }
}

public sealed class RelevanceJudge(IChatClient c) : JudgeBase(c)
{
    protected override string Rubric => /*typed task*/ /*prompt: method*/ """
        You grade the hits of a shop search engine like a trained human rater would do it.
        Grades:
        4 = exactly the thing that was searched, all attributes of the query are fulfilled
        3 = right kind of product, one less important attribute differs (colour, pack size)
        2 = right kind of product, but an attribute that matters is wrong (voltage, size, compatibility)
        1 = other kind of product from the same world, e.g. an accessory for the searched thing
        0 = nothing to do with it
        Do not reward long titles. Do not guess attributes that are not in the title. A price limit in the query counts as an attribute that matters.
        Queries in another language than the title are normal, judge the meaning. In the reason name the attribute which decided, not more than 20 words.
        """;
    public override string Label => "Relevance (0-4)";
}

public sealed class TitleJudge(IChatClient c) : JudgeBase(c)
{
    protected override string Rubric => /*typed task*/ /*prompt: method*/ "Rate how well a shopper understands from the title alone what he gets. Ignore the query completely. 4 is crystal clear, 0 is keyword salad. Give the reason in one short sentence.";
}
