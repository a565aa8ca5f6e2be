using System;
using System.Collections.Immutable;
using System.Linq;

namespace PromptAnalyzers.Decisions;

/// <summary>What a field of a decision record holds.</summary>
internal enum FieldKind
{
    Text,

    /// <summary>The record's id: a letter or digit, then letters, digits, dots, underscores, hyphens.</summary>
    Id,

    /// <summary>One of <see cref="RecordField.Words"/>.</summary>
    Word,

    /// <summary>A day as yyyy-MM-dd.</summary>
    Date,
    WholeNumber,
    Number,
    Flag,
    TextList,

    /// <summary>A list of documentation ids of types or members; a <c>*</c> at the end stands for any rest.</summary>
    DocumentationIds,
    Object,
    ObjectList,
}

/// <summary>
/// One field of a decision record. The reader checks values by this table and the JSON schema in the package is made from it,
/// so that a field is described once.
/// </summary>
/// <param name="Path">Names joined by dots; <c>[]</c> behind a list: <c>attempts[].kind</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Description">One sentence for editors.</param>
internal sealed record RecordField(string Path, FieldKind Kind, string Description)
{
    /// <summary>The only version there is.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Largest count or amount that is taken seriously.</summary>
    public const double MaxAmount = 1e15;

    public ImmutableArray<string> Words { get; init; } = ImmutableArray<string>.Empty;

    public double Minimum { get; init; }

    public double Maximum { get; init; } = MaxAmount;

    /// <summary>Whether the object that holds the field makes no sense without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The last name of the path.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('.') + 1);

    /// <summary>Every field, parents before their children.</summary>
    public static readonly ImmutableArray<RecordField> All = ImmutableArray.Create(
    [
        new("version", FieldKind.WholeNumber, "Version of this format: 1.") { Minimum = CurrentVersion, Maximum = CurrentVersion },
        new("id", FieldKind.Id, "Name of the decision, as comments in code refer to it."),
        Word("status", RecordWords.Statuses, "Where the decision stands."),
        new("supersededBy", FieldKind.Id, "Id of the record that replaces this one."),
        Word("decision", RecordWords.Outcomes, "What was decided."),
        new("rationale", FieldKind.Text, "Why, in the team's words; needed when the criteria are contested."),
        new("date", FieldKind.Date, "Day of the decision, yyyy-MM-dd."),
        new("reviewBy", FieldKind.Date, "Day by which the decision is looked at again, yyyy-MM-dd; 180 days after date when absent."),
        new("owners", FieldKind.TextList, "Who decides and reviews."),
        new("task", FieldKind.Text, "What the model does, in one sentence."),
        new("platform", FieldKind.Text, "Where the model is trained and served, for example openai, azure-openai, vertex-ai, bedrock."),
        new("baseModel", FieldKind.Text, "The snapshot that is trained, for example gpt-4.1-mini-2025-04-14."),
        new("appliesTo", FieldKind.DocumentationIds, "Documentation ids of the types or members whose jobs this covers; a * at the end stands for any rest."),

        new("failureMode", FieldKind.Object, "The one failure that more or better examples would cure."),
        new("failureMode.description", FieldKind.Text, "Which inputs go wrong, and how."),
        new("failureMode.example", FieldKind.Text, "One input that goes wrong, or a link to it."),
        Share("failureMode.rate", "Share of the evaluation set that fails this way, 0 to 1."),

        new("target", FieldKind.Object, "What has to be reached, and on what it is measured."),
        new("target.metric", FieldKind.Text, "Name of the metric, for example macro-F1."),
        Score("target.value", "The value to reach."),
        new("target.evalSet", FieldKind.Text, "Name or link of the evaluation set."),
        Count("target.evalSize", "Number of cases in the evaluation set."),

        new("attempts", FieldKind.ObjectList, "What was tried before training, each scored on the evaluation set."),
        Word("attempts[].kind", RecordWords.AttemptKinds, "What was tried.", isRequired: true),
        Score("attempts[].score", "Its score in the target's metric."),
        new("attempts[].note", FieldKind.Text, "Anything worth knowing."),

        new("data", FieldKind.Object, "The labelled examples."),
        Count("data.training", "Number of training examples."),
        Count("data.validation", "Number of validation examples."),
        new("data.source", FieldKind.Text, "Where the labels come from."),
        new("data.cleaned", FieldKind.Flag, "Whether someone checked the labels."),
        new("data.evidence", FieldKind.Text, "A learning curve or evaluation gain that shows that fewer examples are enough."),

        new("stability", FieldKind.Object, "How much the wanted behaviour moves."),
        Amount("stability.weeks", "Weeks since the wanted behaviour last changed."),
        Amount("stability.changesPerMonth", "Changes to the wanted behaviour in a usual month."),

        new("cost", FieldKind.Object, "Figures of the cost formula; prices in one currency."),
        Amount("cost.training", "Training cost of one job."),
        Count("cost.trainingTokens", "Training tokens of one epoch, where training is not given."),
        Amount("cost.epochs", "Number of epochs, where training is not given."),
        Amount("cost.trainingPricePerMillion", "Price of a million training tokens, where training is not given."),
        Amount("cost.labelling", "Cost of labelling and checking the examples."),
        Amount("cost.hostingPerMonth", "Hosting of the tuned model per month; 0 where the platform takes none."),
        Amount("cost.callsPerMonth", "Calls per month."),
        Count("cost.promptTokens", "Constant prompt tokens of a call to the base model."),
        Count("cost.tunedTokens", "Constant prompt tokens that the tuned model still needs."),
        Amount("cost.inputPricePerMillion", "Price of a million input tokens of the base model."),
        Share("cost.cachedShare", "Share of the prompt tokens that a cache serves, 0 to 1."),
        Share("cost.cachedPriceFactor", "Price of a cached token as a factor of the input price, 0 to 1."),
        Count("cost.remainingTokens", "Other tokens of a call, whose price changes with the model."),
        Amount("cost.basePricePerMillion", "Price of a million remaining tokens on the base model."),
        Amount("cost.tunedPricePerMillion", "Price of a million remaining tokens on the tuned model."),

        new("latency", FieldKind.Object, "Measured times of a call in milliseconds."),
        Amount("latency.promptMs", "With the long prompt."),
        Amount("latency.cachedMs", "With the long prompt from a cache."),
        Amount("latency.tunedMs", "With the tuned model, measured or from a comparable one."),
        Amount("latency.budgetMs", "What a call may take."),

        new("criteria", FieldKind.Object, "The thirteen criteria."),
        .. Criterion.All.SelectMany(static criterion => CriterionFields(criterion)),

        new("revisitWhen", FieldKind.TextList, "Events that reopen the decision before its review date."),
    ]);

    private static RecordField Word(string path, ImmutableArray<string> words, string description, bool isRequired = false) =>
        new(path, FieldKind.Word, description) { Words = words, IsRequired = isRequired };

    private static RecordField Count(string path, string description) => new(path, FieldKind.WholeNumber, description);

    private static RecordField Amount(string path, string description) => new(path, FieldKind.Number, description);

    private static RecordField Share(string path, string description) => new(path, FieldKind.Number, description) { Maximum = 1 };

    private static RecordField Score(string path, string description) => new(path, FieldKind.Number, description) { Minimum = -MaxAmount };

    private static RecordField[] CriterionFields(Criterion criterion)
    {
        var path = "criteria." + criterion.Key;
        var direction = criterion.FavoursFineTuning ? "fine-tuning" : "prompting";
        return
        [
            new(path, FieldKind.Object, $"{char.ToUpperInvariant(criterion.Title[0])}{criterion.Title.Substring(1)} ({criterion.Code}): yes speaks for {direction}."),
            Word(path + ".answer", RecordWords.Answers, "Whether it holds."),
            new(path + ".evidence", FieldKind.Text, "What shows it: text or a link; needed for yes."),
        ];
    }
}
