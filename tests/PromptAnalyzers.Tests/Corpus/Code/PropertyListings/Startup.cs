using Azure;
using Azure.AI.OpenAI;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PropertyListings.Data;
using PropertyListings.Options;
using PropertyListings.Services;

namespace PropertyListings;

public class Startup(IConfiguration configuration)
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.Configure<AzureAiOptions>(configuration.GetSection("AzureAi"));
        services.AddSingleton(sp =>
        {
            var o = sp.GetRequiredService<IOptions<AzureAiOptions>>().Value;
            return new AzureOpenAIClient(new Uri(o.Endpoint), new AzureKeyCredential(o.Key)).GetChatClient(o.Deployment);
        });
        services.AddScoped<ITextGenerator, AzureTextGenerator>();
        services.AddScoped<IListingWriter, ListingWriter>();
        services.AddScoped<ValuationService>();
        services.AddScoped<ListingRepository>();
        services.AddControllers();
        services.AddSwaggerText("Property listings", /*no prompt: ui text*/ "Create listings, answer enquiries and estimate prices. You need a key for every request.");
    }

    public void Configure(IApplicationBuilder app) => app.UseRouting().UseEndpoints(e => e.MapControllers());
}

internal static class SwaggerText
{
    public static void AddSwaggerText(this IServiceCollection services, string title, string description) =>
        services.AddSingleton(new KeyValuePair<string, string>[] { new(title, description) });
}
