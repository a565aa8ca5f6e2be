using LabHound.Infrastructure;

namespace LabHound.Handlers;

public interface IRequest<TResponse>;

public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse>
{
    Task<TResponse> HandleAsync(TRequest request, CancellationToken ct);
}

/// <summary>Template for handlers which send one system text and one user text and parse what comes back.</summary>
public abstract class PromptedHandler<TRequest, TResponse>(ILanguageModelGateway gateway) : IRequestHandler<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    protected abstract string Instructions { get; }

    protected abstract string Describe(TRequest request);

    protected abstract TResponse Parse(string text);

    protected virtual float Temperature => 0f;

    public async Task<TResponse> HandleAsync(TRequest request, CancellationToken ct)
    {
        var result = await gateway.CompleteAsync(new CompletionRequest
        {
            SystemPrompt = Instructions,
            UserPrompt = Describe(request),
            Temperature = Temperature,
            Cacheable = true,
            Feature = GetType().Name,
        }, ct);
        return Parse(result.Text);
    }
}

public sealed record RejectSpecimen(string ReceivingNote, string OrderedTests) : IRequest<RejectionCode>;

public enum RejectionCode { Accept, WrongTube, Clotted, Haemolysed, TooOld, NotLabelled, Leaking }

public sealed class RejectSpecimenHandler(ILanguageModelGateway gateway) : PromptedHandler<RejectSpecimen, RejectionCode>(gateway)
{
    protected override string Instructions =>
        /*examples*//*prompt: method*/ """
        Decide from the receiving desk's note whether the specimen can be processed. Output one code and nothing else:
        Accept, WrongTube, Clotted, Haemolysed, TooOld, NotLabelled, Leaking

        Note: "EDTA, micro clots visible, asked for CBC"
        Code: Clotted
        Note: "serum gel, slightly pink, chemistry ordered"
        Code: Accept
        Note: "arrived tue, taken last thu, no cooling"
        Code: TooOld
        Note: "heparin tube for coag profile"
        Code: WrongTube
        """;

    protected override string Describe(RejectSpecimen request) => request.ReceivingNote + ", " + request.OrderedTests;

    protected override RejectionCode Parse(string text) =>
        Enum.TryParse<RejectionCode>(text.Trim().Trim('"', '.'), true, out var code) ? code : RejectionCode.Accept;
}

public sealed record NameAnalyser(string ErrorText) : IRequest<string>;

public sealed class NameAnalyserHandler(ILanguageModelGateway gateway) : PromptedHandler<NameAnalyser, string>(gateway)
{
    protected override string Instructions
    {
        get
        {
            return /*examples*//*prompt: method*/ @"Which analyser reported the error below? Possible answers: ProCyte, Catalyst, Cobas, Sysmex, StagoCompact, Unknown.
Give the name only.

""E-3021 sheath fluid empty, laser warm up"" -> ProCyte
""clot signal not reached in channel 3"" -> StagoCompact
""paper jam"" -> Unknown";
        }
    }

    protected override string Describe(NameAnalyser request) => request.ErrorText;

    protected override string Parse(string text) => text.Trim();
}
