// Everything the chatbot needs in one resource group: an identity without a password, a web app, and the bot with its
// channels. docs/azure.md says how to use it, and what of it has been tried.

@description('Begins the name of each resource, and the address: NAME.azurewebsites.net. Nobody else may have it.')
@minLength(4)
@maxLength(32)
param resourceBaseName string

@description('The name people see in Teams and other channels.')
@maxLength(42)
param botDisplayName string = 'Community safety'

@description('Where the web app runs.')
param location string = resourceGroup().location

@description('Size of the web app. Smaller ones than B1 fall asleep, and a resident waits until it wakes.')
param webAppSku string = 'B1'

@description('Price of the bot. F0 is free, and takes 10,000 messages a month on channels other than Teams and Web Chat.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('The address residents see, such as https://chat.example.gov.uk. Empty: the address of the web app.')
param publicUrl string = ''

@description('Websites that may show the chat, with commas between them.')
param widgetOrigins string = ''

@description('At least 32 random characters, for websites that ask this server for tokens. Empty: none do.')
@secure()
param directLineSecret string = ''

@description('More settings by name, such as those of a store that outlasts the web app. See .env.example.')
param moreSettings object = {}

@description('Text messages through Twilio: number, account and token. All empty: no text messages.')
param smsNumber string = ''
param smsAccountSid string = ''
@secure()
param smsAuthToken string = ''

@description('The token of a Telegram bot. Empty: no Telegram.')
@secure()
param telegramAccessToken string = ''

@description('The id of an Alexa skill. Empty: no Alexa.')
param alexaSkillId string = ''

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${resourceBaseName}-identity'
  location: location
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${resourceBaseName}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: webAppSku
  }
  properties: {
    reserved: true
  }
}

resource webApp 'Microsoft.Web/sites@2024-04-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'npm start'
      alwaysOn: true
      ftpsState: 'Disabled'
      healthCheckPath: '/healthz'
      minTlsVersion: '1.2'
      webSocketsEnabled: true
    }
  }
}

resource webAppSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: webApp
  name: 'appsettings'
  properties: union({
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'true'
    PORT: '8080'
    HOST: '0.0.0.0'
    PUBLIC_URL: empty(publicUrl) ? 'https://${webApp.properties.defaultHostName}' : publicUrl
    PROXIES: '1'
    DATA_DIR: '/tmp/data'
    MICROSOFT_APP_ID: identity.properties.clientId
    MICROSOFT_APP_TENANT_ID: identity.properties.tenantId
    MICROSOFT_APP_TYPE: 'UserAssignedMSI'
    DIRECT_LINE_SECRET: directLineSecret
    WIDGET_ORIGINS: widgetOrigins
  }, moreSettings)
}

module bot 'botRegistration/azurebot.bicep' = {
  name: 'bot-registration'
  params: {
    botServiceName: '${resourceBaseName}-bot'
    botDisplayName: botDisplayName
    botServiceSku: botSku
    botAppDomain: webApp.properties.defaultHostName
    identityResourceId: identity.id
    identityClientId: identity.properties.clientId
    identityTenantId: identity.properties.tenantId
    smsNumber: smsNumber
    smsAccountSid: smsAccountSid
    smsAuthToken: smsAuthToken
    telegramAccessToken: telegramAccessToken
    alexaSkillId: alexaSkillId
  }
}

@description('For npm run teams:package -- --app-id')
output BOT_ID string = identity.properties.clientId

@description('For npm run teams:package -- --domain')
output BOT_DOMAIN string = webApp.properties.defaultHostName

output WEB_APP_NAME string = webApp.name
