// The bot as Azure Bot Service knows it, and the channels it is on. Web Chat and Direct Line come with every bot. Slack,
// Facebook and email want a sign-in that a template cannot do: they are added in the portal.

param botServiceName string

@maxLength(42)
param botDisplayName string

param botServiceSku string = 'F0'

@description('Where the server runs, without https://')
param botAppDomain string

param identityResourceId string
param identityClientId string
param identityTenantId string

param smsNumber string = ''
param smsAccountSid string = ''
@secure()
param smsAuthToken string = ''
@secure()
param telegramAccessToken string = ''
param alexaSkillId string = ''

resource botService 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botServiceName
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: botServiceSku
  }
  properties: {
    displayName: botDisplayName
    endpoint: 'https://${botAppDomain}/api/messages'
    msaAppId: identityClientId
    msaAppMSIResourceId: identityResourceId
    msaAppTenantId: identityTenantId
    msaAppType: 'UserAssignedMSI'
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: botService
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

resource smsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (!empty(smsNumber)) {
  parent: botService
  name: 'SmsChannel'
  location: 'global'
  properties: {
    channelName: 'SmsChannel'
    properties: {
      phone: smsNumber
      accountSID: smsAccountSid
      authToken: smsAuthToken
      isEnabled: true
    }
  }
}

resource telegramChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (!empty(telegramAccessToken)) {
  parent: botService
  name: 'TelegramChannel'
  location: 'global'
  properties: {
    channelName: 'TelegramChannel'
    properties: {
      accessToken: telegramAccessToken
      isEnabled: true
    }
  }
}

resource alexaChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (!empty(alexaSkillId)) {
  parent: botService
  name: 'AlexaChannel'
  location: 'global'
  properties: {
    channelName: 'AlexaChannel'
    properties: {
      alexaSkillId: alexaSkillId
      isEnabled: true
    }
  }
}
